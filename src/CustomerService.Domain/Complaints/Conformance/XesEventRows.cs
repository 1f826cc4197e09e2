using System.Collections.Immutable;
using System.Xml;
using NodaTime;

namespace CustomerService.Domain.Complaints.Conformance;

/// <summary>Reads events from XES: one element at a time, nothing held but the attributes of one trace and one event that are asked for.</summary>
internal sealed class XesEventRows : EventRows
{
    private const string OfTrace = "case:";
    private const int Deepest = 64;

    private static readonly HashSet<string> Attributes = new(["string", "date", "int", "float", "boolean", "id", "list", "container"], StringComparer.Ordinal);
    private static readonly HashSet<string> Declarations = new(["extension", "global", "classifier"], StringComparer.Ordinal);

    private readonly Action _mark;
    private readonly XmlReader _xml;
    private readonly IXmlLineInfo? _place;                        // none while the XML reader is being made
    private readonly TextPool _texts = new();
    private readonly ImmutableArray<string> _keys;               // those that are asked for, each once
    private readonly Found[] _found;                             // by key: of the trace or of the event
    private bool _hasEvents;
    private bool _inTrace;
    private bool _traceHasEvents;
    private bool _ended;
    private (int Line, int Column) _event = (1, 1);
    private (int Line, int Column) _timestamp = (1, 1);

    public XesEventRows(TextReader xes, EventLogColumns wanted)
    {
        Columns = wanted with
        {
            Case = wanted.Case ?? "case:concept:name",
            Activity = wanted.Activity ?? "concept:name",
            Timestamp = wanted.Timestamp ?? "time:timestamp",
            Resource = wanted.Resource ?? "org:resource",
            Department = wanted.Department ?? "org:group",
            Role = wanted.Role ?? "org:role",
            Lifecycle = wanted.Lifecycle ?? "lifecycle:transition",
        };
        _keys = [.. ((string?[])[Columns.Case, Columns.Activity, Columns.Timestamp, Columns.Resource, Columns.Department, Columns.Role, Columns.Lifecycle, Columns.Deadline, .. Columns.Attributes])
            .OfType<string>().Distinct()];
        _found = new Found[_keys.Length];
        var text = new XesText(xes, Fault);
        _mark = text.Mark;
        _xml = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false, IgnoreWhitespace = true, NameTable = new XesNames(Fault) });
        _place = (IXmlLineInfo)_xml;
        while (Next() && _xml.NodeType != XmlNodeType.Element)
        {
            // what may stand before the root
        }

        if (_xml.NodeType != XmlNodeType.Element || _xml.LocalName != "log")
        {
            throw Fault(_ended ? "a log element was expected and the text has none." : $"a log element was expected and {Name()} was found.");
        }

        _ended = _xml.IsEmptyElement;
    }

    public override EventLogColumns Columns { get; }

    public override bool TryRead(out LoggedEvent logged)
    {
        while (!_ended && Next())
        {
            switch (_xml.NodeType)
            {
                case XmlNodeType.EndElement when _inTrace:
                    _inTrace = false;
                    break;
                case XmlNodeType.Element when _inTrace && _xml.LocalName == "event":
                    ReadEventContent();
                    (_hasEvents, _traceHasEvents) = (true, true);
                    logged = Event();
                    return true;
                case XmlNodeType.Element when _inTrace:
                    ReadAttribute(ofTrace: true);
                    break;
                case XmlNodeType.Element when _xml.LocalName == "trace":
                    (_inTrace, _traceHasEvents) = (!_xml.IsEmptyElement, false);
                    Clear(ofTrace: true);
                    break;
                case XmlNodeType.Element when Declarations.Contains(_xml.LocalName) || Attributes.Contains(_xml.LocalName):
                    Skip();
                    break;
                case XmlNodeType.Element:
                    throw Fault($"a trace was expected and {Name()} was found.");
                default:
                    RefuseText();
                    break;
            }
        }

        logged = default;
        return _hasEvents ? false : throw Fault("an event was expected in the log and there are no events.");
    }

    public override FormatException FaultAtTimestamp(string fault) => new EventLogException(_timestamp.Line, _timestamp.Column, fault);

    private static bool IsOfTrace(string key) => key.StartsWith(OfTrace, StringComparison.Ordinal);

    /// <summary>Reads the next node; false at the end of the text, which must be the end of the document too.</summary>
    private bool Next()
    {
        try
        {
            var more = _xml.Read();
            _mark();
            _ended |= !more;
            return !more || _xml.Depth <= Deepest ? more : throw Fault("elements at most 64 deep were expected and this one lies deeper.");
        }
        catch (XmlException broken)
        {
            throw new EventLogException(Math.Max(1, broken.LineNumber), Math.Max(1, broken.LinePosition), $"well-formed XML without a document type was expected: {Sentence(broken.Message)}");
        }
    }

    /// <summary>Reads the attributes of an event to its end.</summary>
    private void ReadEventContent()
    {
        Clear(ofTrace: false);
        _event = _timestamp = Here();
        if (_xml.IsEmptyElement)
        {
            return;
        }

        while (Next() && _xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                ReadAttribute(ofTrace: false);
            }
            else
            {
                RefuseText();
            }
        }
    }

    private void ReadAttribute(bool ofTrace)
    {
        if (!Attributes.Contains(_xml.LocalName))
        {
            throw Fault($"an attribute{(ofTrace ? " or an event" : "")} was expected and {Name()} was found.");
        }

        var key = _xml.GetAttribute("key");
        var place = key is null ? -1 : PlaceOf(key, ofTrace);
        if (place >= 0 && _xml.GetAttribute("value") is { } value)
        {
            if (_found[place].Text is not null)
            {
                throw Fault($"a new key was expected and {EventLogException.Excerpt(_keys[place])} is there twice.");
            }

            if (ofTrace && _traceHasEvents)
            {
                throw Fault($"the attributes of a trace were expected in front of its events and {EventLogException.Excerpt(_keys[place])} comes behind.");
            }

            _found[place] = new(_texts.Get(value), Here());
        }

        Skip();
    }

    private int PlaceOf(string key, bool ofTrace)
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            if (ofTrace ? IsOfTrace(_keys[i]) && _keys[i].AsSpan(OfTrace.Length).SequenceEqual(key) : _keys[i] == key && !IsOfTrace(key))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Passes over what is inside an element.</summary>
    private void Skip()
    {
        if (_xml.IsEmptyElement)
        {
            return;
        }

        var depth = _xml.Depth;
        while (Next() && _xml.Depth > depth)
        {
            // whatever it is
        }
    }

    private void RefuseText()
    {
        if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.EntityReference)
        {
            throw Fault("an element of XES was expected and text was found.");
        }

        if (_xml.NodeType == XmlNodeType.EndElement)
        {
            _ended = !Remaining();
        }
    }

    /// <summary>Reads what follows the log: comments at most, or the XML is not well formed.</summary>
    private bool Remaining()
    {
        while (Next())
        {
            // nothing of it is wanted
        }

        return false;
    }

    private LoggedEvent Event()
    {
        var at = Time(Required(Columns.Timestamp!, "a timestamp"), "a timestamp");
        return new(
            Required(Columns.Case!, "a case").Text!,
            Required(Columns.Activity!, "an activity").Text!,
            at,
            Optional(Columns.Resource!).Text,
            Optional(Columns.Department!).Text,
            _event.Line)
        {
            Role = Optional(Columns.Role!).Text,
            Lifecycle = Optional(Columns.Lifecycle!).Text,
            Deadline = Columns.Deadline is { } deadline && Optional(deadline) is { Text: not null } found ? Time(found, "a deadline") : null,
            Attributes = Columns.Attributes.IsEmpty
                ? []
                : [.. Columns.Attributes.Select(name => (name, Optional(name).Text)).Where(pair => pair.Text is not null).Select(pair => new LoggedAttribute(pair.name, pair.Text!))],
        };
    }

    private Found Required(string key, string content)
    {
        var found = Optional(key);
        if (key == Columns.Timestamp && found.Text is not null)
        {
            _timestamp = found.Place;
        }

        return found.Text is null
            ? throw new EventLogException(_timestamp.Line, _timestamp.Column, $"{content} was expected in every event ({EventLogException.Excerpt(key)}) and this one has none.")
            : found;
    }

    private Found Optional(string key)
    {
        var found = _found[_keys.IndexOf(key)];
        return string.IsNullOrWhiteSpace(found.Text) ? default : found;
    }

    private static Instant Time(Found found, string what) => IsoTimestamp.TryParse(found.Text, out var at)
        ? at
        : throw new EventLogException(found.Place.Line, found.Place.Column, $"{what} was expected ({IsoTimestamp.Forms}) and {EventLogException.Excerpt(found.Text)} was found.");

    private void Clear(bool ofTrace)
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            if (IsOfTrace(_keys[i]) == ofTrace)
            {
                _found[i] = default;
            }
        }
    }

    private (int Line, int Column) Here() => (Math.Max(1, _place?.LineNumber ?? 1), Math.Max(1, _place?.LinePosition ?? 1));

    private string Name() => EventLogException.Excerpt(_xml.Name);

    private EventLogException Fault(string fault) => new(Here().Line, Here().Column, fault);

    // The message of the framework ends with the place, which the exception has already; texts of the log in it may be long or bear control characters.
    private static string Sentence(string message)
    {
        var end = message.IndexOf(" Line ", StringComparison.Ordinal);
        var text = string.Concat((end < 0 ? message : message[..end]).Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? '\uFFFD' : c));
        return text.Length > 200 ? string.Concat(text.AsSpan(0, 200), "…") : text;
    }

    /// <summary>A value and where its element stands.</summary>
    private readonly record struct Found(string? Text, (int Line, int Column) Place);
}
