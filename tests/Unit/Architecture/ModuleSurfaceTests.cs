using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Shouldly;
using Xunit;

namespace Dangol.Tests.Unit.Architecture;

/// <summary>
/// What others need not see of a module is internal. A public type must be the module's list of services, be named by a project outside the
/// module, or be part of the signature of one that is.
/// </summary>
public sealed class ModuleSurfaceTests
{
    [Fact]
    public void Modules_show_only_what_others_use()
    {
        var modules = Directory.GetDirectories(Path.Combine(Sources.Root, "src", "Modules")).Select(folder => Path.GetFileName(folder)!).ToList();
        modules.ShouldNotBeEmpty();
        modules.SelectMany(module => Needless(
            module,
            Assembly.Load($"Dangol.{module}").GetExportedTypes(),
            Sources.Code.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal) && !file.Path.StartsWith($"src/Modules/{module}/", StringComparison.Ordinal)))).ShouldBeEmpty();
    }

    [Fact]
    public void A_public_type_that_nobody_uses_is_found()
        => Needless("Planted", [typeof(PlantedModule), typeof(PlantedContract), typeof(PlantedRow), typeof(PlantedLeak)], [new("src/Host/A.cs", "new PlantedContract()")])
            .ShouldBe(["Planted: PlantedLeak is public, but nobody outside uses it"]);

    private static IEnumerable<string> Needless(string module, IReadOnlyCollection<Type> exported, IEnumerable<SourceFile> outside)
    {
        var words = outside.SelectMany(file => Regex.Matches(file.Text, @"\b[A-Z]\w+\b")).Select(match => match.Value).ToHashSet();
        var needed = exported.Where(type => type.Name == $"{module}Module" || IsPage(type) || words.Contains(Plain(type)) || Extends(type, words)).ToHashSet();
        for (var before = 0; before != needed.Count;)
        {
            before = needed.Count;
            needed.UnionWith(needed.SelectMany(Mentioned).ToList().Where(exported.Contains));
            needed.UnionWith(exported.Where(type => type.IsNested && needed.Contains(type.DeclaringType!)));
        }

        return exported.Except(needed).Select(type => $"{module}: {Plain(type)} is public, but nobody outside uses it").Order(StringComparer.Ordinal);
    }

    /// <summary>Razor makes its classes public whether one wants it or not.</summary>
    private static bool IsPage(Type type) => typeof(IComponent).IsAssignableFrom(type) || type.Name.StartsWith('_');

    /// <summary>Extension methods are called without the name of their class.</summary>
    private static bool Extends(Type type, HashSet<string> words)
        => type.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(method => method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute), inherit: false) && words.Contains(method.Name));

    private static IEnumerable<Type> Mentioned(Type type) => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).SelectMany(member => member switch
    {
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        _ => [],
    }).Concat(type.GetInterfaces()).Append(type.BaseType ?? typeof(object)).SelectMany(Parts);

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType
        ? Parts(type.GetElementType()!)
        : type.GetGenericArguments().SelectMany(Parts).Append(type.IsGenericType ? type.GetGenericTypeDefinition() : type);

    private static string Plain(Type type) => type.Name.Split('`')[0];
}

#pragma warning disable CA1052, CA1034 // planted types for the test above
public sealed class PlantedModule;

public sealed class PlantedContract
{
    public static IReadOnlyList<PlantedRow> Rows() => [];
}

public sealed class PlantedRow;

public sealed class PlantedLeak;
#pragma warning restore CA1052, CA1034
