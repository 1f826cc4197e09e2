using CustomerService.Domain.Customers.Profiles;
using CustomerService.Domain.Customers.Value;
using NodaTime;

namespace CustomerService.Domain.Tests.Scenarios;

/// <summary>Scenario S26: the guest who comes back after a year finds seat and menu remembered.</summary>
public sealed class S26_RegularGuest
{
    [Fact]
    public void Seat_and_menu_recorded_a_year_ago_are_recalled_on_return()
    {
        var guest = new CustomerProfile { Customer = new("guest-7"), Birthday = new LocalDate(1970, 6, 12) }
            .Remember(PreferenceKind.Seat, "by the river", new(2025, 5, 3))
            .Remember(PreferenceKind.Menu, "rice soup with fish", new(2025, 5, 3));

        var recalled = guest.Recall(new LocalDate(2026, 5, 3));

        Assert.Equal([(PreferenceKind.Seat, "by the river"), (PreferenceKind.Menu, "rice soup with fish")], recalled.Select(note => (note.Kind, note.Text)));
        Assert.Equal(new LocalDate(2026, 6, 12), guest.NextBirthday(new(2026, 5, 3)));
    }

    [Fact]
    public void Of_3000_past_guests_of_whom_one_tenth_return_in_a_year_300_return() =>
        Assert.Equal(300, ReturningCustomers.Of(past: 3000, share: 0.1).Returning);
}
