using System.Collections.Immutable;
using CustomerService.Domain.Drawing;

namespace CustomerService.Domain.Commitments.Drawing;

/// <summary>A label that wants a place above the lane.</summary>
/// <param name="Kind">What it stands for; null: the due time, which lies outside the picture.</param>
/// <param name="X">Where the mark is.</param>
/// <param name="Text">The label.</param>
internal sealed record MarkLabel(MarkKind? Kind, double X, string Text)
{
    /// <summary>The row; 0 is the lowest, -1: there was no room.</summary>
    public int Row { get; init; } = -1;

    /// <summary>Whether the label stands before the mark and not after it.</summary>
    public bool IsBefore { get; init; }
}

/// <summary>Finds for each label a row in which it meets no other label and, where possible, no line.</summary>
internal static class TimelineLabels
{
    public const double Size = 12;

    private const int MostRows = 6;
    private const double Gap = 6;

    /// <summary>Places labels; in their order.</summary>
    public static ImmutableArray<MarkLabel> Place(IReadOnlyList<MarkLabel> labels, double left, double right)
    {
        var ascending = Enumerable.Range(0, labels.Count).ToArray();
        var fitsAfter = ascending.ToLookup(i => labels[i].Kind is not null && labels[i].X + WidthOf(labels[i]) <= right);
        int[][] orders = [ascending, [.. ascending.Reverse()], [.. fitsAfter[true].Reverse(), .. fitsAfter[false]], [.. fitsAfter[false], .. fitsAfter[true].Reverse()]];
        bool[] sides = [true, false];
        return orders.SelectMany(order => sides.Select(bothSides => Placed(labels, order, bothSides, left, right))).MinBy(Cost);   // the first of equals
    }

    // No label is worse than a crossed one, a crossed one worse than another row.
    private static int Cost(ImmutableArray<MarkLabel> labels)
    {
        Box[] boxes = [.. labels.Where(label => label.Row >= 0).Select(label => Box.Of(label, label.Row, label.IsBefore))];
        return (1_000 * (labels.Length - boxes.Length)) + (50 * boxes.Sum(higher => boxes.Count(higher.Crosses))) + boxes.Sum(box => box.Row);
    }

    private static ImmutableArray<MarkLabel> Placed(IReadOnlyList<MarkLabel> labels, int[] order, bool bothSides, double left, double right)
    {
        var placed = labels.ToArray();
        var boxes = new List<Box>();
        bool[] passes = [false, true];
        foreach (var crossesLines in passes)
        {
            foreach (var i in order)
            {
                if (placed[i].Row < 0 && Room(placed[i], crossesLines) is { } room)
                {
                    placed[i] = placed[i] with { Row = room.Row, IsBefore = room.To <= placed[i].X };
                    boxes.Add(room);
                }
            }
        }

        return [.. placed];

        Box? Room(MarkLabel label, bool crossesLines)
        {
            for (var row = 0; row < MostRows; row++)
            {
                if (label.Kind is not null && Box.Of(label, row, isBefore: false) is var after && Fits(after))
                {
                    return after;
                }

                if ((bothSides || label.Kind is null || label.X + WidthOf(label) > right) && Box.Of(label, row, isBefore: true) is var before && Fits(before))
                {
                    return before;
                }
            }

            return null;

            bool Fits(Box box) =>
                box.From >= left - 1 && box.To <= right + 1 && !boxes.Exists(other => other.Meets(box) || (!crossesLines && (other.Crosses(box) || box.Crosses(other))));
        }
    }

    // The room a label takes, and where its line goes down.
    private readonly record struct Box(int Row, double From, double To, double X)
    {
        public static Box Of(MarkLabel label, int row, bool isBefore)
        {
            var width = WidthOf(label);
            return isBefore ? new(row, label.X - width, label.X, label.X) : new(row, label.X, label.X + width, label.X);
        }

        public bool Meets(Box other) => Row == other.Row && From < other.To + Gap && To > other.From - Gap;

        public bool Crosses(Box lower) => Row > lower.Row && X > lower.From - 2 && X < lower.To + 2 && X != lower.X;
    }

    private static double WidthOf(MarkLabel label) => TextWidth.Of(label.Text, Size) + Gap;
}
