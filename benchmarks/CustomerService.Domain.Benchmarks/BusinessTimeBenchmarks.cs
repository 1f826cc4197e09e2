using BenchmarkDotNet.Attributes;
using CustomerService.Domain.Calendars;
using NodaTime;

namespace CustomerService.Domain.Benchmarks;

/// <summary>What does a due time cost, from 8 working hours to 4,000 (two years)? The baseline walks day by day.</summary>
/// <remarks>Each call starts at another of 1,024 instants of 2025; the calendar is warm.</remarks>
[MedianColumn]
[MemoryDiagnoser]
public class BusinessTimeAddBenchmarks
{
    private readonly SampleCalendar _sample = new();

    [Params(8, 40, 400, 4_000)]
    public int Hours { get; set; }

    [Benchmark(Baseline = true)]
    public Instant Walking_day_by_day() => NaiveCalendar.Add(_sample.NextStart(), Duration.FromHours(Hours));

    [Benchmark]
    public Instant Add() => _sample.Calendar.Add(_sample.NextStart(), Duration.FromHours(Hours));

    [Benchmark]
    public Instant Subtract() => _sample.Calendar.Subtract(_sample.NextStart(), Duration.FromHours(Hours));
}

/// <summary>What does the working time between two instants cost, a day to ten years apart?</summary>
[MedianColumn]
[MemoryDiagnoser]
public class BusinessTimeBetweenBenchmarks
{
    private readonly SampleCalendar _sample = new();

    [Params(1, 365, 3_652)]
    public int Days { get; set; }

    [Benchmark(Baseline = true)]
    public Duration Walking_day_by_day()
    {
        var end = _sample.NextStart();
        return NaiveCalendar.WorkingTimeBetween(end - Duration.FromDays(Days), end);
    }

    [Benchmark]
    public Duration WorkingTimeBetween()
    {
        var end = _sample.NextStart();
        return _sample.Calendar.WorkingTimeBetween(end - Duration.FromDays(Days), end);
    }
}

/// <summary>What do the other questions cost on a warm calendar?</summary>
[MedianColumn]
[MemoryDiagnoser]
public class BusinessTimeQuestionBenchmarks
{
    private readonly SampleCalendar _sample = new();
    private BusinessCalendar _union = null!;

    [GlobalSetup]
    public void SetUp() =>
        _union = _sample.Calendar.Union(new BusinessCalendar("other", "America/New_York", WeeklyHours.Weekdays("09:00-17:00"))).Warm(2015, 2029);

    [Benchmark]
    public bool IsOpen() => _sample.Calendar.IsOpen(_sample.NextStart());

    [Benchmark]
    public Instant NextOpening() => _sample.Calendar.NextOpening(_sample.NextStart());

    [Benchmark]
    public Instant NextClosing() => _sample.Calendar.NextClosing(_sample.NextStart());

    [Benchmark]
    public Instant Add_8_hours_on_a_union() => _union.Add(_sample.NextStart(), Duration.FromHours(8));

    [Benchmark]
    public bool IsBusinessDay() => _sample.Calendar.IsBusinessDay(_sample.NextDate());

    [Benchmark]
    public Instant AddBusinessDays_5_to_the_close() => _sample.Calendar.AddBusinessDays(_sample.NextStart(), 5);

    [Benchmark]
    public Instant AddBusinessDays_5_to_the_end_of_the_day() => _sample.Calendar.AddBusinessDays(_sample.NextStart(), 5, BusinessDayEnd.EndOfDay);

    [Benchmark]
    public Instant AddBusinessDays_5_at_the_same_time() => _sample.Calendar.AddBusinessDays(_sample.NextStart(), 5, BusinessDayEnd.SameTime);
}

/// <summary>What does it cost to make a calendar, and to warm ten years of it?</summary>
[MedianColumn]
[MemoryDiagnoser]
public class BusinessTimeWarmingBenchmarks
{
    private readonly CalendarRules _rules = SampleCalendar.Rules;

    [Benchmark(Baseline = true)]
    public BusinessCalendar Make() => new(_rules);

    [Benchmark]
    public BusinessCalendar Make_and_warm_ten_years() => new BusinessCalendar(_rules).Warm(2020, 2029);

    [Benchmark]
    public bool Make_and_ask_for_one_business_day() => new BusinessCalendar(_rules).IsBusinessDay(new LocalDate(2025, 6, 2));
}
