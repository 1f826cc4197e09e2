namespace CustomerService.Domain.Calendars;

/// <summary>Where working time ends that is used up exactly when the place closes.</summary>
public enum ClosingEdge
{
    /// <summary>
    /// At the closing: eight hours from nine on a day from nine to five end at five. Right for deadlines: an answer at five is in
    /// time, and nothing more could be done before. Backward, at the opening.
    /// </summary>
    Close,

    /// <summary>
    /// At the next opening: the next moment at which work goes on. Right for planning what follows. Backward, at the closing before.
    /// </summary>
    NextOpening,
}
