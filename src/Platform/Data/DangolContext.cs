using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;

namespace Dangol.Platform.Data;

/// <summary>
/// The one EF Core context, on SQLite or PostgreSQL. Every <see cref="IWorkspaceRow"/> is filtered by the caller's workspace and stamped
/// with it on insert; every <see cref="IAudited"/> change leaves an audit entry in the same transaction.
/// Only async saving is supported: on SQLite a save waits for its turn in the write lane.
/// </summary>
public sealed class DangolContext(DbContextOptions<DangolContext> options, ModelParts parts, Caller caller, TimeProvider clock, WriteLane? lane) : DbContext(options)
{
    public Caller Caller => caller;

    public TimeProvider Clock => clock;

    public Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public int WorkspaceId => caller.WorkspaceId;

    public bool IsSqlite { get; } = options.Extensions.Any(extension => extension.GetType().Name.StartsWith("Sqlite", StringComparison.Ordinal));

    public DbSet<Workspace> Workspaces => Set<Workspace>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    internal List<AuditEntry> AuditToSave { get; } = [];

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Use SaveChangesAsync: saving waits for the write lane.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        StampWorkspace();
        AuditTrail.Record(this);
        if (Database.CurrentTransaction is not null)
        {
            await AuditTrail.Write(this, cancellationToken);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        AuditEntries.AddRange(AuditToSave);
        AuditToSave.Clear();
        StampWorkspace();
        return lane is null
            ? await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : await lane.Alone(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken));
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        PlatformMap.Build(modelBuilder);
        foreach (var part in parts.All)
        {
            part.Build(modelBuilder);
        }

        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(type => typeof(IWorkspaceRow).IsAssignableFrom(type.ClrType)))
        {
            typeof(DangolContext).GetMethod(nameof(FilterByWorkspace), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!
                .MakeGenericMethod(entity.ClrType).Invoke(this, [modelBuilder]);
        }

        SnakeCase.Apply(modelBuilder.Model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => StoredTypes.Configure(configurationBuilder, IsSqlite);

    private void FilterByWorkspace<T>(ModelBuilder modelBuilder)
        where T : class, IWorkspaceRow
        => modelBuilder.Entity<T>().HasQueryFilter(row => row.WorkspaceId == WorkspaceId);

    private void StampWorkspace()
    {
        foreach (var entry in ChangeTracker.Entries<IWorkspaceRow>().Where(entry => entry.State != EntityState.Unchanged))
        {
            if (entry.State == EntityState.Added && entry.Entity.WorkspaceId == 0)
            {
                entry.Property(nameof(IWorkspaceRow.WorkspaceId)).CurrentValue = WorkspaceId;
            }
            else if (caller.IsKnown && entry.Entity.WorkspaceId != WorkspaceId)
            {
                throw new InvalidOperationException($"A row of {entry.Metadata.Name} belongs to another workspace.");
            }
        }
    }
}
