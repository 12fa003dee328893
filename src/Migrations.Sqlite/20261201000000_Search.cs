using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dangol.Migrations.Sqlite;

/// <summary>The full-text index, which EF Core has no words for. Fed by Platform's SearchIndex; rebuilt by `dangol rebuild`.</summary>
[DbContext(typeof(DangolContext))]
[Migration("20261201000000_Search")]
public sealed class Search : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql("create virtual table search_grams using fts5(grams, content='', contentless_delete=1, tokenize='ascii')");

    protected override void Down(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql("drop table search_grams");
}
