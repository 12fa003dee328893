using Dangol.Platform.Data;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Platform;

public class SqlTextTests
{
    [Fact]
    public void Parts_keep_their_values_however_many_there_are()
    {
        SqlText part = $"";
        for (var i = 0; i < 25; i++)
        {
            part = $"{part} {1000 + i}";
        }

        SqlText whole = $"{"a"} {"b"} {"c"} {part} {"d"} {part}";

        whole.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ShouldBe(Enumerable.Range(0, 54).Select(i => $"@p{i}"));
    }

    [Fact]
    public void Trusted_text_is_spliced_and_values_are_not()
    {
        SqlText sql = $"select {new Sql.Raw("name")} from t where x = {"; drop table t"}";

        sql.Text.ShouldBe("select name from t where x = @p0");
    }
}
