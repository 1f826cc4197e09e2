namespace CustomerService.Domain.Planning.Documents;

/// <summary>Everything that is done with a plan document after it was begun.</summary>
public enum DocumentAct
{
    /// <summary>Parts are written, or written anew (撰写内容).</summary>
    Write,

    /// <summary>Parts are taken out (删除内容).</summary>
    Clear,

    /// <summary>The draft is handed in (提交文件).</summary>
    Submit,

    /// <summary>The document is returned to its author (退回文件).</summary>
    Return,

    /// <summary>The document is approved and signed (批准文件).</summary>
    Approve,

    /// <summary>A new version is begun (编制新版本).</summary>
    OpenVersion,
}

/// <summary>Names of <see cref="DocumentAct"/>.</summary>
public static class DocumentActs
{
    extension(DocumentAct act)
    {
        /// <summary>The name in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
        public LocalizedText DisplayName => act switch
        {
            DocumentAct.Write => new("write parts", "撰写内容"),
            DocumentAct.Clear => new("clear parts", "删除内容"),
            DocumentAct.Submit => new("submit the document", "提交文件"),
            DocumentAct.Return => new("return the document", "退回文件"),
            DocumentAct.Approve => new("approve the document", "批准文件"),
            DocumentAct.OpenVersion => new("open a new version", "编制新版本"),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not a value of DocumentAct."),
        };
    }
}
