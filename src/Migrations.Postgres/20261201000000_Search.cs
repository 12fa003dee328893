using Dangol.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dangol.Migrations.Postgres;

/// <summary>The full-text index, which EF Core has no words for. Fed by Platform's SearchIndex; rebuilt by `dangol rebuild`.</summary>
[DbContext(typeof(DangolContext))]
[Migration("20261201000000_Search")]
public sealed class Search : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("create table search_grams (workspace_id int not null, kind smallint not null, number bigint not null, grams tsvector not null, primary key (workspace_id, kind, number))");
        migrationBuilder.Sql("create index ix_search_grams on search_grams using gin (grams)");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql("drop table search_grams");
}
