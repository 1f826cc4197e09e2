using System.Collections.Immutable;
using CustomerService.Domain.Complaints.Presets;

namespace CustomerService.Domain.Complaints.Law;

/// <summary>The regimes that ship: rules of law and standards as data, each with its source, its confidence and what of it is left out.</summary>
/// <remarks>
/// <para>
/// Nothing here is legal advice. Each is a variation of <see cref="ComplaintProcedures.Canonical"/> that asks for no less evidence. The canonical
/// clocks stay and are the house's to promise, except where the law has a limit for one of them; the law's own clocks stand beside.
/// </para>
/// <para>What was only remembered is not shipped. Where a law's first day was not read, <see cref="ComplaintRegime.LeftOut"/> says which day stands in.</para>
/// </remarks>
public static class ComplaintRegimes
{
    /// <summary>ISO 10002:2018: no limits; a decision that the complainant does not accept leaves the complaint open until all recourse is exhausted.</summary>
    public static ComplaintRegime Iso10002 => IsoRegime.Iso10002;

    /// <summary>United Kingdom, DISP: summary resolution by the third business day, final response in eight weeks, six months to the ombudsman.</summary>
    public static ComplaintRegime BritishFinancialServices => BritishRegimes.Disp;

    /// <summary>United Kingdom, DISP for payments and e-money: 15 business days, after a holding response 35.</summary>
    public static ComplaintRegime BritishPayments => BritishRegimes.Payments;

    /// <summary>European Union, second Payment Services Directive: 15 business days, after a holding reply 35.</summary>
    public static ComplaintRegime EuropeanPayments => EuropeanRegimes.Payments;

    /// <summary>European Union, a body of alternative dispute resolution: the outcome in 90 days of the complete file.</summary>
    public static ComplaintRegime EuropeanConsumerAdr => EuropeanRegimes.ConsumerAdr;

    /// <summary>United States, the CFPB's portal: a response in 15 days, after "in progress" 60.</summary>
    public static ComplaintRegime AmericanCfpbPortal => AmericanRegimes.CfpbPortal;

    /// <summary>United States, Regulation E: 10 business days, with provisional credit 45 days.</summary>
    public static ComplaintRegime AmericanElectronicTransfers => AmericanRegimes.ElectronicTransfers;

    /// <summary>United States, Regulation E on new accounts: 20 business days, with provisional credit 90 days.</summary>
    public static ComplaintRegime AmericanElectronicTransfersOnNewAccounts => AmericanRegimes.ElectronicTransfersOnNewAccounts;

    /// <summary>United States, Regulation E at the point of sale and abroad: 10 business days, with provisional credit 90 days.</summary>
    public static ComplaintRegime AmericanElectronicTransfersAtPointOfSale => AmericanRegimes.ElectronicTransfersAtPointOfSale;

    /// <summary>United States, Regulation Z: acknowledged in 30 days, resolved in two billing cycles, at most 90 days.</summary>
    public static ComplaintRegime AmericanBillingErrors => AmericanRegimes.BillingErrors;

    /// <summary>Australia, RG 271: acknowledged in one business day, answered in 30 days.</summary>
    public static ComplaintRegime AustralianFinancialServices => AustralianRegimes.FinancialServices;

    /// <summary>Australia, RG 271, default notices and hardship: answered in 21 days.</summary>
    public static ComplaintRegime AustralianCreditHardship => AustralianRegimes.CreditHardship;

    /// <summary>Australia, RG 271, superannuation: answered in 45 days.</summary>
    public static ComplaintRegime AustralianSuperannuation => AustralianRegimes.Superannuation;

    /// <summary>China, market regulators until 2026-04-14 (总局令第20号): admitted in 7 business days, mediated in 45 business days.</summary>
    public static ComplaintRegime ChineseMarketRegulation2019 => ChineseMarketRegimes.Order20;

    /// <summary>China, market regulators from 2026-04-15 (总局令第121号): admitted in 7 business days, mediated in 60 days.</summary>
    public static ComplaintRegime ChineseMarketRegulation2026 => ChineseMarketRegimes.Order121;

    /// <summary>China, other authorities under the consumers' law and regulation 778: 7 business days, 60 days.</summary>
    public static ComplaintRegime ChineseConsumersLaw => ChineseMarketRegimes.ConsumersLaw;

    /// <summary>China, banks and insurers (2020 No 3): 15 days, complex 30, approved 60.</summary>
    public static ComplaintRegime ChineseBanksAndInsurers => ChineseRegimes.BanksAndInsurers;

    /// <summary>China, telecom operators (order 35): a reply in 15 days, silence opens the appeal.</summary>
    public static ComplaintRegime ChineseTelecom => ChineseRegimes.Telecom;

    /// <summary>China, household cars (order 43 of 2021): a reply in 10 business days, exchange or return in 20.</summary>
    public static ComplaintRegime ChineseCars => ChineseRegimes.Cars;

    /// <summary>Zhejiang, traders: an answer in 5 days, a promise kept in 3.</summary>
    public static ComplaintRegime ZhejiangTrade => ChineseLocalRegimes.ZhejiangTrade;

    /// <summary>Zhejiang, consumers' council: admitted in 5 business days, mediated in 10.</summary>
    public static ComplaintRegime ZhejiangCouncil => ChineseLocalRegimes.ZhejiangCouncil;

    /// <summary>Shanghai, authorities: handled in 7 business days, mediated in 60 days.</summary>
    public static ComplaintRegime ShanghaiAuthority => ChineseLocalRegimes.ShanghaiAuthority;

    /// <summary>Shanghai, consumers' council: mediated in 60 days, with consent 90.</summary>
    public static ComplaintRegime ShanghaiCouncil => ChineseLocalRegimes.ShanghaiCouncil;

    /// <summary>All of them, by jurisdiction.</summary>
    public static ImmutableArray<ComplaintRegime> All { get; } =
    [
        Iso10002,
        BritishFinancialServices, BritishPayments,
        EuropeanPayments, EuropeanConsumerAdr,
        AmericanCfpbPortal, AmericanElectronicTransfers, AmericanElectronicTransfersOnNewAccounts, AmericanElectronicTransfersAtPointOfSale, AmericanBillingErrors,
        AustralianFinancialServices, AustralianCreditHardship, AustralianSuperannuation,
        ChineseMarketRegulation2019, ChineseMarketRegulation2026, ChineseConsumersLaw, ChineseBanksAndInsurers, ChineseTelecom, ChineseCars,
        ZhejiangTrade, ZhejiangCouncil, ShanghaiAuthority, ShanghaiCouncil,
    ];
}
