namespace Clawlint.DevTool.Tests.Support;

/// <summary>A made-up OpenClaw package: as little of one as the harvest looks at.</summary>
internal static class SamplePackage
{
    /// <summary>Writes it, as if it were installed.</summary>
    /// <returns>Its folder.</returns>
    public static string Write(SampleRepository repository)
    {
        var program = Write(repository, "openclaw.mjs", """
            if (process.argv.slice(2).join(' ') !== 'config schema') process.exit(1);
            console.log(JSON.stringify({ properties: {
              channels: { properties: { sample: { type: 'object', $schema: 'nested', required: ['policy', 'name'],
                properties: { policy: { default: 'open' }, name: { $ref: '#/$defs/name' } }, $defs: { name: { type: 'string', pattern: '^\\p{L}+$' } } } } },
              plugins: { properties: { entries: { properties: { notes: { properties: { config: { type: 'object', title: 'Prose', maxProperties: 3 } } } } } } },
            } }));
            """);
        Write(repository, "package.json", """{"name":"openclaw","version":"2026.5.1","bin":{"openclaw":"openclaw.mjs"}}""");
        Write(repository, "dist/zod-schema-a1b2.mjs", """
            const entry = { type: 'object', properties: { enabled: { type: 'boolean' }, config: { type: 'object' } } };
            const OpenClawSchema = { toJSONSchema({ io, override }) {
              const mode = { type: 'string', pattern: '^[a-z]+$' };
              override({ jsonSchema: mode, zodSchema: { _zod: { def: { checks: [{ _zod: { def: { pattern: /^[a-z]+$/i } } }] } } } });
              return { type: 'object', additionalProperties: false, properties: {
                mode, io: { const: io }, channels: { type: 'object' }, plugins: { type: 'object', properties: { entries: { type: 'object', additionalProperties: entry } } } } };
            } };
            export { OpenClawSchema as t };
            """);
        Write(repository, "dist/zod-schema-user.mjs", "import { t as OpenClawSchema } from './zod-schema-a1b2.mjs';\nexport { OpenClawSchema };\n");
        Write(repository, "dist/extensions/notes/openclaw.plugin.json", """{"id":"notes","channels":["pager"],"contracts":{"webSearchProviders":["finder"]}}""");
        Write(repository, "dist/state-c3d4.mjs", """
            const RETIRED_PLUGIN_IDS = /* @__PURE__ */ new Set([
            	"old-notes",
            	"older-notes"
            ]);
            const CHAT_CHANNEL_ALIASES = { "wire": "telegraph" };
            const CHAT_CHANNEL_ORDER = Object.freeze(OTHER.map((entry) => entry.id));
            const RAW_BUNDLED_CHANNEL_CONFIG_METADATA = [
            	"[{\"channelId\":\"Telegraph\",\"aliases\":[\"morse\"]},",
            	"{\"channelId\":\"hidden\",\"configurable\":false}]"
            ].join("");
            """);
        Write(repository, "dist/official-external-plugin-catalog-e5f6.mjs", """
            const ENTRIES = [
            	{ entries: [{ "openclaw": { "plugin": { "id": "maps" }, "webSearchProviders": [{ "id": "atlas" }] } }] },
            	elsewhere
            ].flatMap((source) => source.entries.filter((entry) => isRecord(entry)));
            """);
        return Path.GetDirectoryName(program)!;
    }

    private static string Write(SampleRepository repository, string path, string text) => repository.Write($"work/node_modules/openclaw/{path}", text);
}
