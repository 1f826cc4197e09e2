using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Tests.Conventions;

/// <summary>The shipped procedures, row by row, clock by clock, as they were reviewed: who may do what, under which conditions, and what is timed where.</summary>
public sealed class PresetTests
{
    [Theory, InlineData("Canonical"), InlineData("FaceToFace")]
    public void A_preset_is_the_reviewed_one(string name)
    {
        var preset = name == "Canonical" ? ComplaintProcedures.Canonical : ComplaintProcedures.FaceToFace;
        var rows = string.Concat(preset.Rows.Select(row => $"{row} | {string.Join(' ', row.Roles)}\n").Concat(preset.Clocks.Select(clock => $"clock {clock}\n")));
        var reviewed = Path.Combine(Repository.Root, $"tests/CustomerService.Domain.Tests/Conventions/{name}.txt");
        var expected = File.Exists(reviewed) ? File.ReadAllText(reviewed) : "";
        if (rows != expected)
        {
            File.WriteAllText(Path.ChangeExtension(reviewed, ".received.txt"), rows);
        }

        Assert.Equal(expected, rows);
    }
}
