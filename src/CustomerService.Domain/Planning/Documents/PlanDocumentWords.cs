namespace CustomerService.Domain.Planning.Documents;

/// <summary>What a plan of customer service does for the work it plans.</summary>
/// <remarks>Source: [000 Q8.2].</remarks>
public enum PlanFunction
{
    /// <summary>It guides (指导).</summary>
    Guide,

    /// <summary>It drives (推动).</summary>
    Drive,

    /// <summary>It assures and supervises (保证、监督).</summary>
    AssureAndSupervise,
}

/// <summary>Where in a plan document a part stands.</summary>
/// <remarks>Source: [000 Q8.3]: title; text of preface, main part and ending; signature.</remarks>
public enum DocumentPlace
{
    /// <summary>The title (标题).</summary>
    Title,

    /// <summary>The preface: guiding idea, purpose, basis or overview (前言).</summary>
    Preface,

    /// <summary>The main part: goals, methods, steps (主体).</summary>
    Body,

    /// <summary>The ending: inspection, rewards and penalties, hope or outlook (结尾).</summary>
    Ending,

    /// <summary>Who signs, and the date (落款).</summary>
    Signature,
}

/// <summary>In which form a part of a plan document is written.</summary>
public enum DocumentForm
{
    /// <summary>Paragraphs (文字).</summary>
    Text,

    /// <summary>A numbered list (列表).</summary>
    List,

    /// <summary>Steps with their first and last days (进度).</summary>
    Schedule,

    /// <summary>Named figures with a unit (数据).</summary>
    Figures,

    /// <summary>The units or persons that sign (署名).</summary>
    Signers,

    /// <summary>A day (日期).</summary>
    Date,
}

/// <summary>Where a version of a plan document stands.</summary>
public enum PlanDocumentState
{
    /// <summary>It is being written (草稿).</summary>
    Draft,

    /// <summary>It waits for approval (已提交).</summary>
    Submitted,

    /// <summary>It was returned with reasons; it goes on as a new version (已退回).</summary>
    Returned,

    /// <summary>It is approved and signed; it changes only as a new version (已批准).</summary>
    Approved,
}

/// <summary>Names of <see cref="PlanFunction"/>, <see cref="DocumentPlace"/>, <see cref="DocumentForm"/> and <see cref="PlanDocumentState"/>.</summary>
public static class PlanDocumentWords
{
    extension(PlanFunction function)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => function switch
        {
            PlanFunction.Guide => new("guide", "指导"),
            PlanFunction.Drive => new("drive", "推动"),
            PlanFunction.AssureAndSupervise => new("assure and supervise", "保证和监督"),
            _ => throw new ArgumentOutOfRangeException(nameof(function), function, "Not a value of PlanFunction."),
        };
    }

    extension(DocumentPlace place)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => place switch
        {
            DocumentPlace.Title => new("Title", "标题"),
            DocumentPlace.Preface => new("Preface", "前言"),
            DocumentPlace.Body => new("Main part", "主体"),
            DocumentPlace.Ending => new("Ending", "结尾"),
            DocumentPlace.Signature => new("Signature", "落款"),
            _ => throw new ArgumentOutOfRangeException(nameof(place), place, "Not a value of DocumentPlace."),
        };
    }

    extension(DocumentForm form)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => form switch
        {
            DocumentForm.Text => new("text", "文字"),
            DocumentForm.List => new("list", "列表"),
            DocumentForm.Schedule => new("schedule", "进度"),
            DocumentForm.Figures => new("figures", "数据"),
            DocumentForm.Signers => new("signers", "署名"),
            DocumentForm.Date => new("date", "日期"),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "Not a value of DocumentForm."),
        };
    }

    extension(PlanDocumentState state)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => state switch
        {
            PlanDocumentState.Draft => new("draft", "草稿"),
            PlanDocumentState.Submitted => new("submitted", "已提交"),
            PlanDocumentState.Returned => new("returned", "已退回"),
            PlanDocumentState.Approved => new("approved", "已批准"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a value of PlanDocumentState."),
        };
    }
}
