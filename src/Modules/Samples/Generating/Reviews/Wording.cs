using System.Text;

namespace Dangol.Samples.Generating;

/// <summary>Turns a phrase of the book into words.</summary>
internal static class Wording
{
    /// <summary>Null when the order lacks a fact the phrase speaks of.</summary>
    public static string? Say(string text, Voice voice, Func<string, string?> fact, Dice dice)
    {
        var said = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(':
                    var choice = Inside(text, ref i, ')').Split('/');
                    if (Say(dice.Pick(choice), voice, fact, dice) is not { } chosen)
                    {
                        return null;
                    }

                    said.Append(chosen);
                    break;
                case '<':
                    var forms = Inside(text, ref i, '>').Split('|');
                    said.Append(forms[Math.Min((int)voice, forms.Length - 1)]);
                    break;
                case '{':
                    var slot = Inside(text, ref i, '}').Split(':');
                    if (fact(slot[0]) is not { } word)
                    {
                        return null;
                    }

                    said.Append(slot.Length > 1 ? Particles.Join(word, slot[1]) : word);
                    break;
                case '%':
                    said.Append(voice switch { Voice.Warm => "어요", Voice.Formal => "습니다", _ => "음" });
                    break;
                case '*':
                    said.Append(voice switch { Voice.Warm => "해요", Voice.Formal => "합니다", _ => "함" });
                    break;
                case '&':
                    said.Append(voice switch { Voice.Warm => "할게요", Voice.Formal => "하겠습니다", _ => "할 예정" });
                    break;
                default:
                    said.Append(text[i]);
                    break;
            }
        }

        return said.ToString();
    }

    private static string Inside(string text, ref int at, char close)
    {
        var start = at + 1;
        at = text.IndexOf(close, start);
        return text[start..at];
    }
}
