using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dangol.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class UsedReasons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_promise_movements_workspace_id_recorded_at",
                table: "promise_movements",
                columns: new[] { "workspace_id", "recorded_at" },
                filter: "reason is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_promise_movements_workspace_id_recorded_at",
                table: "promise_movements");
        }
    }
}
