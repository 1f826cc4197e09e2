namespace CustomerService.Domain.Calendars;

/// <summary>The business days of a calendar with running counts. Safe to share between threads.</summary>
internal sealed class BusinessDayTable(OpenTime source)
{
    // Dates from the horizon's first to its last, counted from the first; a decade at a time.
    private const int Step = 3_653;

    private static readonly int First = Nanos.DayOf(Horizon.FirstDate) - 1;
    private static readonly int Last = Nanos.DayOf(Horizon.LastDate) + 1;

    private readonly Lock _growing = new();
    private volatile Table? _table;

    /// <summary>How many business days lie after one date, up to and including another.</summary>
    public int Between(int after, int until)
    {
        var table = Covering(Math.Min(after, until), Math.Max(after, until));
        return table.CountUntil(until) - table.CountUntil(after);
    }

    /// <summary>The N-th business day after a date (counting from 1), or before it where N is negative; null at the horizon.</summary>
    public int? Nth(int after, int n)
    {
        for (var table = Covering(after, after); ; table = n > 0 ? Grow(table.First, table.Last + Step) : Grow(table.First - Step, table.Last))
        {
            var ordinal = n > 0 ? (long)table.CountUntil(after) + n : table.CountUntil(after - 1) + 1 + n;
            if (ordinal >= 1 && ordinal <= table.Count)
            {
                return table.Day((int)ordinal);
            }

            if (n > 0 ? table.Last == Last : table.First == First)
            {
                return null;
            }
        }
    }

    private Table Covering(int first, int last)
    {
        var table = _table;
        return table is not null && table.First < first && table.Last >= last ? table : Grow(first - Step, last + Step);
    }

    private Table Grow(int first, int last)
    {
        lock (_growing)
        {
            var table = _table;
            first = Math.Max(First, Math.Min(first, table?.First ?? first));
            last = Math.Min(Last, Math.Max(last, table?.Last ?? last));
            return _table = table is not null && table.First == first && table.Last == last ? table : new Table(source, first, last, table);
        }
    }

    private sealed class Table
    {
        private readonly int[] _countUntil;
        private readonly List<int> _days = [];

        public Table(OpenTime source, int first, int last, Table? known)
        {
            (First, Last) = (first, last);
            _countUntil = new int[last - first + 1];
            for (var day = first; day <= last; day++)
            {
                if (known is not null && day >= known.First && day <= known.Last ? known.Has(day) : source.IsBusinessDay(day))
                {
                    _days.Add(day);
                }

                _countUntil[day - first] = _days.Count;
            }
        }

        public int First { get; }

        public int Last { get; }

        public int Count => _days.Count;

        public int CountUntil(int day) => day < First ? 0 : _countUntil[day - First];

        public int Day(int ordinal) => _days[ordinal - 1];

        private bool Has(int day) => CountUntil(day) > CountUntil(day - 1);
    }
}
