namespace CustomerService.Domain.Complaints;

/// <summary>The Chinese words for what an act brings: the parameters of the verbs, the numbered parts of a complaint.</summary>
internal static class Terms
{
    /// <summary>The Chinese word; the English one where none is known, so that a message is never without.</summary>
    public static string Chinese(string term) => term switch
    {
        "action" => "纠正预防措施",
        "answer" => "答复",
        "body" => "外部机构",
        "demand" => "投诉要求",
        "evidence" => "证据",
        "exclusion" => "排除规定",
        "executor" => "执行部门",
        "explanation" => "解释",
        "fact" => "投诉事实",
        "ground" => "理由",
        "inquiry" => "必答问题",
        "issue" => "系统性问题",
        "learned" => "经验教训",
        "measure" => "措施",
        "message" => "通知",
        "newGround" => "新事实或新方案",
        "note" => "说明",
        "otherRoutes" => "其他途径",
        "output" => "评审的输出",
        "party" => "第三方",
        "person" => "责任人",
        "place" => "地点",
        "project" => "新项目",
        "question" or "questions" => "问题",
        "reason" or "reasons" => "原因",
        "remedy" => "补救措施",
        "replacement" => "接替人",
        "reply" => "回复",
        "report" => "报告",
        "responsible" => "责任部门",
        "result" => "结果",
        "rootCause" => "根本原因",
        "ruling" => "裁定",
        "statement" => "声明",
        "summary" => "联系摘要",
        "text" => "内容",
        "to" => "接收部门",
        "wanted" => "要求",
        "whatWasDone" => "处理措施",
        "withdrawn" => "被撤换人",
        _ => term,
    };
}
