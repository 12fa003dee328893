namespace Dangol.Samples.Generating;

/// <param name="Called">What a customer calls it.</param>
/// <param name="Taste">The sections of the phrase book that speak of it, most fitting first.</param>
/// <param name="Everyday">Weight in an order without an occasion.</param>
/// <param name="For">Occasions it is chosen for.</param>
/// <param name="FromMonth">First month it is made; after <paramref name="ToMonth"/> when the season spans the new year.</param>
/// <param name="PrepDays">Days of work before it can be sent.</param>
internal sealed record Product(
    string Code, string Name, string Called, string Category, string Taste, string Seller, int Price, double Everyday,
    Occasion[] For, int FromMonth = 1, int ToMonth = 12, int PrepDays = 0)
{
    public bool IsRiceCake => Category is not ("한과" or "양갱" or "음료·차");

    public bool MadeIn(int month) => FromMonth <= ToMonth ? month >= FromMonth && month <= ToMonth : month >= FromMonth || month <= ToMonth;

    public double Weight(Occasion occasion, int month) => !MadeIn(month) ? 0
        : occasion == Occasion.Everyday ? Everyday
        : For.Contains(occasion) ? 10 : Everyday * 0.02;
}
