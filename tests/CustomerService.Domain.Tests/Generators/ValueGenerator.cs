using System.Collections.Immutable;
using System.Reflection;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Customers.Profiles;
using CustomerService.Domain.Planning;
using CustomerService.Domain.Planning.Documents;
using CustomerService.Domain.Planning.Proposals;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerService.Domain.Tests.Generators;

/// <summary>Random values of stored types: every field, nulls where they are allowed, texts and numbers that hurt.</summary>
public static class ValueGenerator
{
    private static readonly Dictionary<Type, Gen<object?>> Known = new()
    {
        [typeof(string)] = Texts.Select(Boxed),
        [typeof(bool)] = Gen.Elements<object?>(true, false),
        [typeof(int)] = Gen.OneOf(Gen.Choose(-1, 5), Gen.Elements(int.MinValue, int.MaxValue)).Select(Boxed),
        [typeof(Instant)] = Instants.Select(Boxed),
        [typeof(LocalDate)] = Dates.Select(Boxed),
        [typeof(Money)] = Moneys.Select(Boxed),
        [typeof(ComplaintId)] = Sayings.Select(text => Boxed(new ComplaintId(text))),
        [typeof(CustomerId)] = Sayings.Select(text => Boxed(new CustomerId(text))),
        [typeof(LocalizedText)] = Sayings.Two().Select(pair => Boxed(new LocalizedText(pair.Item1, pair.Item2))),
        [typeof(AllegedFact)] = Sayings.Zip(Gen.Elements(Enum.GetValues<AllegedFactKind>())).Select(pair => Boxed(new AllegedFact(pair.Item1, pair.Item2))),
        [typeof(Actor)] = Actors.Select(Boxed),
        [typeof(Role)] = Codes.Select(code => Boxed(new Role(code))),
        [typeof(Department)] = Codes.Select(code => Boxed(new Department(code))),
        [typeof(Channel)] = Codes.Select(code => Boxed(new Channel(code))),
        [typeof(ComplaintState)] = Codes.Select(code => Boxed(new ComplaintState(code))),
        [typeof(DisclosurePurpose)] = Codes.Select(code => Boxed(new DisclosurePurpose(code))),
        [typeof(ClockId)] = Codes.Select(code => Boxed(new ClockId(code))),
        [typeof(decimal)] = Moneys.Select(money => Boxed(money.Amount)),
        [typeof(CauseCategory)] = Codes.Select(code => Boxed(new CauseCategory(code))),
        [typeof(DocumentPartId)] = Codes.Select(code => Boxed(new DocumentPartId(code))),
        [typeof(ProposalAudience)] = Codes.Select(code => Boxed(new ProposalAudience(code))),
        [typeof(BudgetLineId)] = Codes.Select(code => Boxed(new BudgetLineId(code))),
        [typeof(ExtensionId)] = Codes.Select(code => Boxed(new ExtensionId(code))),
        [typeof(ComplaintTrigger)] = Codes.Select(code => Boxed(new ComplaintTrigger(code))),
    };

    /// <summary>Any text that is well-formed Unicode, the empty one included.</summary>
    public static Gen<string> Texts => Gen.Elements(
            "a", "Z", "7", " ", "\"", "\\", "/", "'", "<", "&", "+", "{", "}", "\r", "\n", "\t", "\0", "\u007F", "投诉", "客户说:“不行”", "é", "漢", "😀", "\u2028", "\uFEFF", "$type")
        .ListOf().Select(string.Concat);

    /// <summary>A text that says something.</summary>
    public static Gen<string> Sayings => Texts.Select(text => string.IsNullOrWhiteSpace(text) ? text + "话" : text);

    /// <summary>The text of a code.</summary>
    public static Gen<string> Codes => Gen.Elements("a", "fact-finding", "调查中", "X_1.b", "é", new string('z', CodeText.MaxLength));

    /// <summary>A moment, the ends of time included.</summary>
    public static Gen<Instant> Instants => Gen.OneOf(
        Gen.Elements(Instant.MinValue, Instant.MaxValue, default, Instant.FromUtc(1, 1, 1, 0, 0) - Duration.Epsilon, Instant.FromUtc(2024, 2, 29, 23, 59, 59) + Duration.Epsilon),
        Gen.Choose(int.MinValue, int.MaxValue).Zip(Gen.Choose(0, 999_999_999)).Select(pair => Instant.FromUnixTimeSeconds(pair.Item1) + Duration.FromNanoseconds(pair.Item2)));

    /// <summary>A day, the ends of time included.</summary>
    public static Gen<LocalDate> Dates => Gen.OneOf(
        Gen.Elements(LocalDate.MinIsoValue, LocalDate.MaxIsoValue, new LocalDate(2024, 2, 29), new LocalDate(-1, 1, 1)),
        Gen.Choose(-100_000, 100_000).Select(days => new LocalDate(2000, 1, 1).PlusDays(days)));

    /// <summary>An amount, with trailing zeros and all digits a decimal has.</summary>
    public static Gen<Money> Moneys =>
        from amount in Gen.OneOf(
            Gen.Elements(decimal.MinValue, decimal.MaxValue, 158.20m, 0m, 0.00m, 1.000000000000000000000000000m, -0.0000000000000000000000000001m, 7.9228162514264337593543950335m),
            Gen.Choose(-1_000_000, 1_000_000).Zip(Gen.Choose(0, 28)).Select(pair => new decimal(Math.Abs(pair.Item1), 0, 0, pair.Item1 < 0, (byte)pair.Item2)))
        from currency in Gen.Elements("CNY", "EUR", "XXX")
        select new Money(amount, currency);

    /// <summary>A person in a role, with and without a department.</summary>
    public static Gen<Actor> Actors =>
        from person in Sayings
        from role in Codes
        from department in Gen.Elements(true, false)
        from code in Codes
        select new Actor(person, new Role(role), department ? new Department(code) : (Department?)null);

    /// <summary>Any value of a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>A generator that reaches every field.</returns>
    public static Gen<T> Of<T>() => Of(typeof(T)).Select(value => (T)value!);

    /// <summary>Any value of a type.</summary>
    /// <param name="type">A type known here, an enum, an immutable array or a record of such.</param>
    /// <returns>A generator that reaches every field.</returns>
    public static Gen<object?> Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (Known.TryGetValue(type, out var known))
        {
            return known;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return OrNull(Of(underlying));
        }

        var made = type.IsEnum ? Gen.Elements<object?>([.. Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => Enum.ToObject(type, value))])
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? ArraysOf(type.GetGenericArguments()[0])
            : type.Namespace!.StartsWith("CustomerService.Domain", StringComparison.Ordinal) ? RecordsOf(type)
            : throw new NotSupportedException($"Teach the generator how to make a {type}.");
        return Known[type] = made;
    }

    private static Gen<object?> ArraysOf(Type item)
    {
        var from = typeof(ValueGenerator).GetMethod(nameof(ArrayFrom), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item);
        return All([Of(item), Of(item), Of(item)]).Zip(Gen.Choose(0, 3)).Select(pair => from.Invoke(null, [pair.Item1[..pair.Item2]]));
    }

    private static ImmutableArray<T> ArrayFrom<T>(object?[] items) => [.. items.Cast<T>()];

    // The longest constructor, then whatever else can be initialized.
    private static Gen<object?> RecordsOf(Type type)
    {
        var nullability = new NullabilityInfoContext();
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        var parameters = constructor.GetParameters();
        PropertyInfo[] properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite && !parameters.Any(parameter => parameter.Name == property.Name))];
        return All([
                .. parameters.Select(parameter => Field(parameter.ParameterType, nullability.Create(parameter).ReadState)),
                .. properties.Select(property => Field(property.PropertyType, nullability.Create(property).ReadState))])
            .Select(Make);

        object? Make(object?[] values)
        {
            var made = constructor.Invoke(values[..parameters.Length]);
            for (var i = 0; i < properties.Length; i++)
            {
                properties[i].SetValue(made, values[parameters.Length + i]);
            }

            return made;
        }
    }

    private static Gen<object?> Field(Type type, NullabilityState state) =>
        !type.IsValueType && state == NullabilityState.Nullable ? OrNull(Of(type)) : Of(type);

    private static Gen<object?> OrNull(Gen<object?> gen) => Gen.Frequency((1, Gen.Constant<object?>(null)), (3, gen));

    private static Gen<object?[]> All(IEnumerable<Gen<object?>> gens) =>
        gens.Aggregate(Gen.Constant(ImmutableList<object?>.Empty), (all, gen) => all.Zip(gen).Select(pair => pair.Item1.Add(pair.Item2))).Select(list => list.ToArray());

    private static object? Boxed<T>(T value) => value;
}
