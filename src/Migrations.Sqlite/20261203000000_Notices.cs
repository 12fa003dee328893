using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dangol.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "miss_chance",
                table: "promises",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "stake",
                table: "promises",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    workspace_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    promise_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    new_due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    new_due_is_date = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    for_due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    by_rule = table.Column<bool>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => new { x.workspace_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    workspace_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", nullable: false),
                    recipient_name = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    available_at = table.Column<long>(type: "INTEGER", nullable: false),
                    lease = table.Column<long>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    trouble = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => new { x.workspace_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "recovery_steps",
                columns: table => new
                {
                    workspace_id = table.Column<int>(type: "INTEGER", nullable: false),
                    promise_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: true),
                    cost = table.Column<long>(type: "INTEGER", nullable: false),
                    of = table.Column<int>(type: "INTEGER", nullable: true),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    who_id = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_steps", x => new { x.workspace_id, x.promise_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "wishes",
                columns: table => new
                {
                    workspace_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    customer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    order_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    wanted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    wanted_is_date = table.Column<bool>(type: "INTEGER", nullable: false),
                    limit = table.Column<string>(type: "TEXT", nullable: true),
                    offered = table.Column<string>(type: "TEXT", nullable: true),
                    agreed = table.Column<string>(type: "TEXT", nullable: true),
                    promise_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: true),
                    heard_at = table.Column<long>(type: "INTEGER", nullable: false),
                    heard_by = table.Column<string>(type: "TEXT", nullable: false),
                    offered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wishes", x => new { x.workspace_id, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_promises_workspace_id_stake_number",
                table: "promises",
                columns: new[] { "workspace_id", "stake", "number" },
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "ix_notices_workspace_id_number",
                table: "notices",
                columns: new[] { "workspace_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notices_workspace_id_promise_id_kind_for_due_at",
                table: "notices",
                columns: new[] { "workspace_id", "promise_id", "kind", "for_due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_workspace_id_state_made_at",
                table: "notices",
                columns: new[] { "workspace_id", "state", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_state_available_at",
                table: "outbox",
                columns: new[] { "state", "available_at" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_workspace_id_kind_subject",
                table: "outbox",
                columns: new[] { "workspace_id", "kind", "subject" });

            migrationBuilder.CreateIndex(
                name: "ix_wishes_workspace_id_customer_id",
                table: "wishes",
                columns: new[] { "workspace_id", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_wishes_workspace_id_number",
                table: "wishes",
                columns: new[] { "workspace_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_wishes_workspace_id_state_number",
                table: "wishes",
                columns: new[] { "workspace_id", "state", "number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "recovery_steps");

            migrationBuilder.DropTable(
                name: "wishes");

            migrationBuilder.DropIndex(
                name: "ix_promises_workspace_id_stake_number",
                table: "promises");

            migrationBuilder.DropColumn(
                name: "miss_chance",
                table: "promises");

            migrationBuilder.DropColumn(
                name: "stake",
                table: "promises");
        }
    }
}
