using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dangol.Migrations.Postgres
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
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "stake",
                table: "promises",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    workspace_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    promise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    new_due_at = table.Column<long>(type: "bigint", nullable: true),
                    new_due_is_date = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    for_due_at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    made_at = table.Column<long>(type: "bigint", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<long>(type: "bigint", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    by_rule = table.Column<bool>(type: "boolean", nullable: false),
                    sent_at = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => new { x.workspace_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    workspace_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    recipient_name = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    available_at = table.Column<long>(type: "bigint", nullable: false),
                    lease = table.Column<long>(type: "bigint", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    closed_at = table.Column<long>(type: "bigint", nullable: true),
                    trouble = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => new { x.workspace_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "recovery_steps",
                columns: table => new
                {
                    workspace_id = table.Column<int>(type: "integer", nullable: false),
                    promise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    words = table.Column<string>(type: "text", nullable: true),
                    cost = table.Column<long>(type: "bigint", nullable: false),
                    of = table.Column<int>(type: "integer", nullable: true),
                    who = table.Column<string>(type: "text", nullable: false),
                    who_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_steps", x => new { x.workspace_id, x.promise_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "wishes",
                columns: table => new
                {
                    workspace_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    wanted_at = table.Column<long>(type: "bigint", nullable: true),
                    wanted_is_date = table.Column<bool>(type: "boolean", nullable: false),
                    limit = table.Column<string>(type: "text", nullable: true),
                    offered = table.Column<string>(type: "text", nullable: true),
                    agreed = table.Column<string>(type: "text", nullable: true),
                    promise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: true),
                    heard_at = table.Column<long>(type: "bigint", nullable: false),
                    heard_by = table.Column<string>(type: "text", nullable: false),
                    offered_at = table.Column<long>(type: "bigint", nullable: true),
                    closed_at = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
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
