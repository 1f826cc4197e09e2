using System.Reflection;
using CustomerService.Domain.Complaints.Conformance;

namespace CustomerService.Domain.Tests.Conventions;

public sealed class ModuleDependencyTests
{
    [Fact]
    public void Arrows_between_modules_point_one_way()
    {
        var faults = ModuleMap.OfTheLibrary.Faults(LibraryAssembly.Assembly.GetTypes());

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Sources_name_only_modules_they_may_use()
    {
        var faults = Repository.Sources("src").SelectMany(source =>
            ModuleMap.OfTheLibrary.FaultsInSource(Repository.ReadText(source)).Select(fault => $"{source}: {fault}")).ToList();

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Every_module_of_the_library_is_on_the_map() =>
        Assert.DoesNotContain(ModuleMap.OfTheLibrary.Faults(LibraryAssembly.Assembly.GetTypes()), fault => fault.Contains("not on the map", StringComparison.Ordinal));

    [Fact]
    public void The_library_stands_on_NodaTime_Stateless_and_the_framework_alone()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

        var others = LibraryAssembly.Assembly.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => !File.Exists(Path.Combine(framework, name + ".dll")));

        Assert.Equal(["NodaTime", "Stateless"], others.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Stateless_shows_only_where_a_host_takes_a_machine_of_its_own()
    {
        var shown = LibraryAssembly.Public
            .SelectMany(LibraryAssembly.VisibleMembers)
            .Where(member => TypeUses.OfSignature(member).Any(type => type.Assembly.GetName().Name == "Stateless"))
            .Select(member => $"{member.DeclaringType!.Name}.{member.Name}");

        Assert.Equal(["ComplaintProcedure.CreateMachine", "CaseProcedure`4.CreateMachine"], shown);
    }

    [Theory]
    [InlineData(typeof(AsField)), InlineData(typeof(AsInterface)), InlineData(typeof(AsParameter)), InlineData(typeof(AsReturn)), InlineData(typeof(AsArgument))]
    [InlineData(typeof(AsAttribute)), InlineData(typeof(AsCall)), InlineData(typeof(AsTypeOf)), InlineData(typeof(AsCatch))]
    [InlineData(typeof(AsGenericCall)), InlineData(typeof(AsResult))]
    public void The_check_sees_a_use_wherever_it_stands(Type user) =>
        Assert.Contains(typeof(EventLogException), TypeUses.Of(user));

    [Fact]
    public void The_check_sees_a_base_type_and_a_constraint() =>
        Assert.All([typeof(AsBase), typeof(AsConstraint<>)], user => Assert.Contains(typeof(DomainError), TypeUses.Of(user)));

    [Fact]
    public void The_check_sees_a_use_inside_a_lambda() =>
        Assert.Contains(typeof(AsLambda).GetNestedTypes(BindingFlags.NonPublic), closure => TypeUses.Of(closure).Contains(typeof(EventLogException)));

    [Fact]
    public void A_forbidden_use_is_a_fault()
    {
        var map = new ModuleMap(LibraryAssembly.Name, new Dictionary<string, string[]> { ["Tests"] = [], [ModuleMap.Kernel] = [], ["Complaints"] = [] });

        Assert.Equal(["ModuleDependencyTests.AsCall uses EventLogException: Tests must not use Complaints."],
            map.Faults([typeof(AsCall)]).Where(fault => fault.Contains(nameof(EventLogException), StringComparison.Ordinal)));
    }

    [Fact]
    public void An_allowed_use_is_none()
    {
        var map = new ModuleMap(LibraryAssembly.Name, new Dictionary<string, string[]> { ["Tests"] = ["Complaints"], ["Complaints"] = [] });

        Assert.Empty(map.Faults([typeof(AsCall)]));
    }

    [Fact]
    public void A_module_that_is_not_on_the_map_is_a_fault()
    {
        var map = new ModuleMap(LibraryAssembly.Name, new Dictionary<string, string[]> { ["Complaints"] = [] });

        Assert.Contains(map.Faults([typeof(AsCall)]), fault => fault.EndsWith("the module Tests is not on the map.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_kernel_may_use_no_module()
    {
        var map = new ModuleMap("CustomerService.Domain.Tests", new Dictionary<string, string[]> { [ModuleMap.Kernel] = [], ["Conventions"] = [] });

        Assert.Equal(["SharedData uses Repository: The kernel must not use Conventions."], map.Faults([typeof(SharedData)]));
    }

    [Theory]
    [InlineData("using CustomerService.Domain.Planning;\nnamespace CustomerService.Domain.Calendars;")]
    [InlineData("using static CustomerService.Domain.Planning.Rules;\nnamespace CustomerService.Domain.Calendars;")]
    [InlineData("using P = CustomerService.Domain.Planning.Plan;\nnamespace CustomerService.Domain.Calendars.Presets;")]
    [InlineData("namespace CustomerService.Domain.Calendars;\nint days = CustomerService.Domain.Planning.Plan.Days;")]
    public void A_forbidden_name_in_a_source_is_a_fault(string source) =>
        Assert.Equal(["Calendars must not use Planning."], ModuleMap.OfTheLibrary.FaultsInSource(source));

    [Theory]
    [InlineData("using CustomerService.Domain.Calendars;\nnamespace CustomerService.Domain.Planning;")]
    [InlineData("using CustomerService.Domain.Planning;\nnamespace CustomerService.Domain.Json;")]
    [InlineData("namespace CustomerService.Domain.Calendars;\n// see CustomerService.Domain.Planning.Plan")]
    [InlineData("using CustomerService.Domain.Complaints.Presets;\nnamespace CustomerService.Domain.Complaints;")]
    public void An_allowed_name_in_a_source_is_none(string source) =>
        Assert.Empty(ModuleMap.OfTheLibrary.FaultsInSource(source));

#pragma warning disable CA1823, CA1031, CA1040, IDE0044, IDE0051, CS0169 // samples for the reader of compiled code, never run
    [AttributeUsage(AttributeTargets.All)]
    private sealed class MarkAttribute(Type type) : Attribute
    {
        public Type Type { get; } = type;
    }

    private sealed class AsField
    {
        private readonly EventLogException? _field;
    }

    private abstract class AsInterface : IComparable<EventLogException>
    {
        public abstract int CompareTo(EventLogException? other);
    }

    private abstract record AsBase : DomainError;

    private abstract class AsParameter
    {
        public abstract void Method(EventLogException parameter);
    }

    private abstract class AsReturn
    {
        public abstract EventLogException Property { get; }
    }

    private abstract class AsArgument
    {
        public abstract Dictionary<string, EventLogException?[]> Method();
    }

    private abstract class AsConstraint<T>
        where T : DomainError;

    [Mark(typeof(EventLogException))]
    private abstract class AsAttribute;

    private static class AsCall
    {
        public static string Method() => EventLogException.Excerpt("text");
    }

    private static class AsTypeOf
    {
        public static string Method() => typeof(EventLogException).Name;
    }

    private static class AsGenericCall
    {
        public static int Method() => Array.Empty<EventLogException>().Length;
    }

    private static class AsResult
    {
        public static bool Method() => MakesOne.Make() is null;
    }

    private static class MakesOne
    {
        public static EventLogException? Make() => null;
    }

    private static class AsCatch
    {
        public static void Method()
        {
            try
            {
                AsLambda.Method();
            }
            catch (EventLogException)
            {
            }
        }
    }

    private static class AsLambda
    {
        public static Func<string> Method() => () => EventLogException.Excerpt("text");
    }
#pragma warning restore CA1823, CA1031, CA1040, IDE0044, IDE0051, CS0169
}
