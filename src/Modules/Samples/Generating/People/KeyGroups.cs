namespace Dangol.Samples.Generating;

/// <summary>Joins records that share a member number, a phone or an e-mail, as an import does that trusts keys and nothing else.</summary>
internal static class KeyGroups
{
    public static int Count(Story story)
    {
        var parent = new Dictionary<string, string>();
        foreach (var member in story.Members)
        {
            Join(member.Number, member.Card.Phone, member.Card.Email);
        }

        foreach (var order in story.Orders)
        {
            if (order is { Online: true, Card: { } card })
            {
                Join(order.SignedIn?.Number, card.Phone, card.Email);
            }
        }

        return parent.Count(p => p.Key == p.Value);

        void Join(params string?[] keys)
        {
            string? first = null;
            foreach (var key in keys)
            {
                if (key is not null)
                {
                    parent.TryAdd(key, key);
                    first ??= key;
                    parent[Root(key)] = Root(first);
                }
            }
        }

        string Root(string key)
        {
            while (parent[key] != key)
            {
                key = parent[key] = parent[parent[key]];
            }

            return key;
        }
    }
}
