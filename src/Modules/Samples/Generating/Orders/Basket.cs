namespace Dangol.Samples.Generating;

/// <summary>What goes into one purchase.</summary>
internal static class Basket
{
    public static List<Line> Fill(Person person, Occasion occasion, int month, Dice dice)
    {
        var lines = new List<Line>();
        var count = occasion switch
        {
            Occasion.Everyday => 1 + dice.Which(55, 32, 13),
            Occasion.Seollal or Occasion.Chuseok => 1 + dice.Which(50, 35, 15),
            _ => 1 + dice.Which(70, 25, 5),
        };
        for (var i = 0; i < count; i++)
        {
            // The first thing is what the occasion asks for, the rest whatever catches the eye.
            var reason = i == 0 || dice.Chance(0.4) ? occasion : Occasion.Everyday;
            var product = dice.Weighted(Catalogue.Products, p => Liking(person, p, reason, month));
            if (!lines.Exists(l => l.Product == product) && !lines.Exists(l => l.Product.Called == product.Called))
            {
                lines.Add(new(product, Quantity(product, occasion, i == 0, dice)));
            }
        }

        return lines;
    }

    private static double Liking(Person person, Product product, Occasion occasion, int month)
        => product.Weight(occasion, month) * (occasion == Occasion.Everyday && person.Favourites.Contains(product.Code) ? 7 : 1) * (Avoids(person, product) ? 0 : 1);

    private static bool Avoids(Person person, Product product) => person.Allergy switch
    {
        "견과류" => product.Name.Contains("견과", StringComparison.Ordinal) || product.Code is "P111" or "P403" or "P502",
        "콩" => product.Name.Contains('콩', StringComparison.Ordinal) || product.Taste == "인절미",
        { } food => product.Name.Contains(food, StringComparison.Ordinal),
        null => false,
    };

    private static int Quantity(Product product, Occasion occasion, bool main, Dice dice) => !main ? dice.Which(85, 15) + 1
        : product.Category switch
        {
            "떡케이크" => 1,
            "답례·단체" => occasion == Occasion.Office ? 1 + dice.Which(75, 20, 5) : 1 + dice.Which(30, 30, 20, 12, 8),
            _ => occasion switch
            {
                Occasion.Seollal or Occasion.Chuseok => 1 + dice.Which(50, 24, 12, 6, 4, 0, 0, 0, 0, 2),
                Occasion.TeachersDay or Occasion.Wedding => 1 + dice.Which(50, 25, 15, 10),
                _ => 1 + dice.Which(74, 20, 4, 1, 1),
            },
        };
}
