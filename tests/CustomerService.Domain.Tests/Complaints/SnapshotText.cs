using System.Collections;
using System.Text;
using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>A snapshot as text, member by member: two complaints with the same text know the same. Independent of the library's JSON.</summary>
internal static class SnapshotText
{
    public static string Of(Complaint complaint)
    {
        var text = new StringBuilder();
        foreach (var property in typeof(ComplaintSnapshot).GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            text.Append(property.Name).Append('=');
            Write(property.GetValue(complaint.Snapshot), text);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text)
    {
        if (value is IEnumerable items and not string)
        {
            text.Append('[');
            foreach (var item in items)
            {
                Write(item, text);
                text.Append("; ");
            }

            text.Append(']');
        }
        else if (value is ContactNote note)
        {
            text.Append(note with { Mistakes = [] });
            Write(note.Mistakes, text);
        }
        else if (value is SplitPart part)
        {
            text.Append(part.Sibling);
            Write(part.Facts, text);
            Write(part.Demands, text);
        }
        else if (value is PastRound round)
        {
            text.Append(round.Round).Append(round.EndState).Append(round.ClosedAt);
            Write(round.Findings, text);
            Write(round.Remedies, text);
            Write(round.DemandAnswers, text);
        }
        else if (value is DemandAnswer answer)
        {
            text.Append(answer.Demand).Append(answer.Outcome).Append(answer.Reasons);
            Write(answer.Remedies, text);
        }
        else if (value is ClockRecord record)
        {
            text.Append(record.Clock);
            Write(record.Marks, text);
            Write(record.Extensions, text);
            Write(record.Notices, text);
        }
        else
        {
            text.Append(value ?? "null");
        }
    }
}
