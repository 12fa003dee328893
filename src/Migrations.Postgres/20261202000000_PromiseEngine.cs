using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dangol.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PromiseEngine : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "about",
                table: "promises",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "calendar_id",
                table: "promises",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "calendar_version",
                table: "promises",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "channel",
                table: "promises",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "grace_minutes",
                table: "promises",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "made_by",
                table: "promises",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "parts_done",
                table: "promises",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "parts_total",
                table: "promises",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "paused_at",
                table: "promises",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "policy_id",
                table: "promises",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "policy_version",
                table: "promises",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "priority",
                table: "promises",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "target",
                table: "promises",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "team",
                table: "promises",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "evidence",
                table: "promise_movements",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "keeper",
                table: "promise_movements",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "keeper_id",
                table: "promise_movements",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "keeper_team",
                table: "promise_movements",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "parts",
                table: "promise_movements",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "team",
                table: "members",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "alerts",
                columns: table => new
                {
                    workspace_id = table.Column<int>(type: "integer", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    promise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    share = table.Column<int>(type: "integer", nullable: false),
                    after_minutes = table.Column<int>(type: "integer", nullable: false),
                    handed_over = table.Column<bool>(type: "boolean", nullable: false),
                    answer = table.Column<int>(type: "integer", nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    seen_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alerts", x => new { x.workspace_id, x.user_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "calendar_versions",
                columns: table => new
                {
                    workspace_id = table.Column<int>(type: "integer", nullable: false),
                    calendar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    definition = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<long>(type: "bigint", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_versions", x => new { x.workspace_id, x.calendar_id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "calendars",
                columns: table => new
                {
                    workspace_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    is_default = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendars", x => new { x.workspace_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "promise_answers",
                columns: table => new
                {
                    workspace_id = table.Column<int>(type: "integer", nullable: false),
                    promise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    handled_at = table.Column<long>(type: "bigint", nullable: true),
                    handled_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_promise_answers", x => new { x.workspace_id, x.promise_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "promise_escalations",
                columns: table => new
                {
                    workspace_id = table.Column<int>(type: "integer", nullable: false),
                    promise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    taken_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_promise_escalations", x => new { x.workspace_id, x.promise_id, x.round, x.step });
                });

            migrationBuilder.CreateTable(
                name: "promise_links",
                columns: table => new
                {
                    workspace_id = table.Column<int>(type: "integer", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    promise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    revoked_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_promise_links", x => new { x.workspace_id, x.token_hash });
                });

            migrationBuilder.CreateTable(
                name: "sla_policies",
                columns: table => new
                {
                    workspace_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sla_policies", x => new { x.workspace_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "sla_policy_versions",
                columns: table => new
                {
                    workspace_id = table.Column<int>(type: "integer", nullable: false),
                    policy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    definition = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<long>(type: "bigint", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sla_policy_versions", x => new { x.workspace_id, x.policy_id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "timers",
                columns: table => new
                {
                    workspace_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    available_at = table.Column<long>(type: "bigint", nullable: false),
                    lease = table.Column<long>(type: "bigint", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timers", x => new { x.workspace_id, x.kind, x.subject });
                });

            migrationBuilder.CreateIndex(
                name: "ix_alerts_workspace_id_promise_id",
                table: "alerts",
                columns: new[] { "workspace_id", "promise_id" });

            migrationBuilder.CreateIndex(
                name: "ix_alerts_workspace_id_user_id_seen_at",
                table: "alerts",
                columns: new[] { "workspace_id", "user_id", "seen_at" });

            migrationBuilder.CreateIndex(
                name: "ix_calendars_workspace_id_number",
                table: "calendars",
                columns: new[] { "workspace_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_promise_links_token_hash",
                table: "promise_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sla_policies_workspace_id_number",
                table: "sla_policies",
                columns: new[] { "workspace_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_timers_available_at",
                table: "timers",
                column: "available_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alerts");

            migrationBuilder.DropTable(
                name: "calendar_versions");

            migrationBuilder.DropTable(
                name: "calendars");

            migrationBuilder.DropTable(
                name: "promise_answers");

            migrationBuilder.DropTable(
                name: "promise_escalations");

            migrationBuilder.DropTable(
                name: "promise_links");

            migrationBuilder.DropTable(
                name: "sla_policies");

            migrationBuilder.DropTable(
                name: "sla_policy_versions");

            migrationBuilder.DropTable(
                name: "timers");

            migrationBuilder.DropColumn(
                name: "about",
                table: "promises");

            migrationBuilder.DropColumn(
                name: "calendar_id",
                table: "promises");

            migrationBuilder.DropColumn(
                name: "calendar_version",
                table: "promises");

            migrationBuilder.DropColumn(
                name: "channel",
                table: "promises");

            migrationBuilder.DropColumn(
                name: "grace_minutes",
                table: "promises");

            migrationBuilder.DropColumn(
                name: "made_by",
                table: "promises");

            migrationBuilder.DropColumn(
                name: "parts_done",
                table: "promises");

            migrationBuilder.DropColumn(
                name: "parts_total",
                table: "promises");

            migrationBuilder.DropColumn(
                name: "paused_at",
                table: "promises");

            migrationBuilder.DropColumn(
                name: "policy_id",
                table: "promises");

            migrationBuilder.DropColumn(
                name: "policy_version",
                table: "promises");

            migrationBuilder.DropColumn(
                name: "priority",
                table: "promises");

            migrationBuilder.DropColumn(
                name: "target",
                table: "promises");

            migrationBuilder.DropColumn(
                name: "team",
                table: "promises");

            migrationBuilder.DropColumn(
                name: "evidence",
                table: "promise_movements");

            migrationBuilder.DropColumn(
                name: "keeper",
                table: "promise_movements");

            migrationBuilder.DropColumn(
                name: "keeper_id",
                table: "promise_movements");

            migrationBuilder.DropColumn(
                name: "keeper_team",
                table: "promise_movements");

            migrationBuilder.DropColumn(
                name: "parts",
                table: "promise_movements");

            migrationBuilder.DropColumn(
                name: "team",
                table: "members");
        }
    }
}
