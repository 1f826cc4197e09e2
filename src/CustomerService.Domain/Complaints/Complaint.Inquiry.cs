using NodaTime;

namespace CustomerService.Domain.Complaints;

// Contacts, evidence, required questions, what waits for others.
public sealed partial class Complaint
{
    /// <summary>Records a contact with the complainant.</summary>
    /// <param name="contact">What happened.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> RecordContact(ContactNote contact, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return Decide(Trigger.RecordContact, new ContactRecorded { Contact = contact }, by, at, Said(contact.Summary, "summary"));
    }

    /// <summary>Leads the customer to a quiet place (带离现场).</summary>
    /// <param name="place">Where to.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> Relocate(string place, Actor by, Instant at) =>
        Decide(Trigger.Relocate, new CustomerRelocated { Place = place }, by, at, Said(place));

    /// <summary>Withdraws a colleague who inflames and puts another in charge of the talk (更换接待人).</summary>
    /// <param name="withdrawn">Who is withdrawn.</param>
    /// <param name="replacement">Who takes over.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> ReplaceHandler(string withdrawn, string replacement, Actor by, Instant at) =>
        Decide(Trigger.ReplaceHandler, new HandlerReplaced { Withdrawn = withdrawn, Replacement = replacement }, by, at, Said(withdrawn), Said(replacement), withdrawn == replacement ? new SamePerson(withdrawn) : null);

    /// <summary>Adds evidence.</summary>
    /// <param name="text">What it shows.</param>
    /// <param name="reference">Where it is kept; null where the text is all.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> RecordEvidence(string text, Actor by, Instant at, string? reference = null) =>
        Decide(Trigger.RecordEvidence, new EvidenceRecorded { Text = text, Reference = reference }, by, at, Said(text));

    /// <summary>Puts a question that must be answered, or waived, before a finding.</summary>
    /// <param name="question">The question.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> RaiseInquiry(string question, Actor by, Instant at) =>
        Decide(Trigger.RaiseInquiry, new InquiryRaised { Question = question }, by, at, Said(question));

    /// <summary>Answers a required question.</summary>
    /// <param name="inquiry">Its number; the first is 1.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> AnswerInquiry(int inquiry, string answer, Actor by, Instant at) =>
        Decide(Trigger.AnswerInquiry, new InquiryAnswered { Inquiry = inquiry, Answer = answer }, by, at, Said(answer), Number(inquiry, Snapshot.Inquiries.Length, "inquiry"), Closed(inquiry));

    /// <summary>Gives up a required question.</summary>
    /// <param name="inquiry">Its number; the first is 1.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> WaiveInquiry(int inquiry, string reason, Actor by, Instant at) =>
        Decide(Trigger.WaiveInquiry, new InquiryWaived { Inquiry = inquiry, Reason = reason }, by, at, Said(reason), Number(inquiry, Snapshot.Inquiries.Length, "inquiry"), Closed(inquiry));

    /// <summary>Puts questions to the complainant and waits.</summary>
    /// <param name="questions">What is asked.</param>
    /// <param name="answerBy">When the answer is due.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> AskComplainant(string questions, Instant answerBy, Actor by, Instant at) =>
        Decide(Trigger.AskComplainant, new ComplainantAsked { Questions = questions, AnswerBy = answerBy }, by, at, Said(questions));

    /// <summary>Records the complainant's answer; it is evidence.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> RecordAnswer(string answer, Actor by, Instant at) =>
        Decide(Trigger.ComplainantAnswers, new ComplainantAnswered { Answer = answer }, by, at, Said(answer));

    /// <summary>Reminds the complainant of what is outstanding.</summary>
    /// <param name="message">Reference of the reminder.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> Remind(string message, Actor by, Instant at) =>
        Decide(Trigger.Remind, new ComplainantReminded { Message = message }, by, at, Said(message));

    /// <summary>Asks a supplier, factory or carrier and waits; accountability stays here.</summary>
    /// <param name="party">Who is asked.</param>
    /// <param name="questions">What is asked.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> AskThirdParty(string party, string questions, Actor by, Instant at) =>
        Decide(Trigger.AskThirdParty, new ThirdPartyAsked { Party = party, Questions = questions }, by, at, Said(party), Said(questions));

    /// <summary>Records the third party's reply; it is evidence.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> RecordReply(string reply, Actor by, Instant at) =>
        Decide(Trigger.ThirdPartyReplies, new ThirdPartyReplied { Reply = reply }, by, at, Said(reply));

    /// <summary>Sends something to a test (送检鉴定).</summary>
    /// <param name="institute">The body that tests.</param>
    /// <param name="question">What it is to find out.</param>
    /// <param name="customerAsked">The customer asked for it.</param>
    /// <param name="bothAgreed">Both sides agree on institute and cost.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> CommissionTest(string institute, string question, bool customerAsked, bool bothAgreed, Actor by, Instant at) =>
        Decide(Trigger.CommissionTest, new TestCommissioned { Institute = institute, Question = question, CustomerAsked = customerAsked, BothAgreed = bothAgreed }, by, at, Said(question));

    /// <summary>Records the result of a test; it is evidence.</summary>
    /// <param name="result">What it says.</param>
    /// <param name="reference">Where the report is kept.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">When.</param>
    /// <returns>The fact, or why not.</returns>
    public Decision<Complaint, ComplaintEvent> ReceiveTestResult(string result, Actor by, Instant at, string? reference = null) =>
        Decide(Trigger.ReceiveTestResult, new TestResultReceived { Result = result, Reference = reference }, by, at, Said(result));

    private static UnknownNumber? Number(int number, int count, string what) => number >= 1 && number <= count ? null : new UnknownNumber(what, number, count);

    private InquiryClosed? Closed(int inquiry) =>
        inquiry >= 1 && inquiry <= Snapshot.Inquiries.Length && !Snapshot.Inquiries[inquiry - 1].IsOpen ? new InquiryClosed(inquiry) : null;
}
