// Old shapes that config validate of 2026.3.28 to 2026.4.29 migrates in memory, or does not: a config each.
import { print } from '../samples.mjs';

const CHANNELS = ['telegram', 'discord', 'slack', 'googlechat', 'whatsapp', 'mattermost'];
const STREAMING = [
  ['streaming', true], ['streaming', 'partial'], ['streaming', 'no-such-mode'], ['streaming', 7], ['streamMode', 'block'], ['streamMode', 'replace'],
  ['chunkMode', 'newline'], ['chunkMode', 'no-such-mode'], ['blockStreaming', true], ['blockStreaming', 'yes'], ['draftChunk', { minChars: 10 }],
  ['blockStreamingCoalesce', { minChars: 10 }], ['blockStreamingCoalesce', { no: 1 }], ['nativeStreaming', true], ['threadBindings', { ttlHours: 4 }],
  ['threadBindings', { ttlHours: 4, idleHours: 5 }], ['threadBindings', { ttlHours: 'four' }], ['dm', { policy: 'open', allowFrom: ['*'] }],
];
const TTS = [
  { openai: { apiKey: 'fake-token-for-tests-0001' } }, { edge: { voice: 'sample' } }, { edge: { voice: 'a' }, microsoft: { voice: 'b' } }, { elevenlabs: 'sample' },
  { openai: { apiKey: 'fake-token-for-tests-0001' }, providers: { openai: { model: 'sample' } } }, { enabled: true }, { piper: { voice: 'sample' } },
];
const SEARCH = ['brave', 'gemini', 'grok', 'kimi', 'perplexity', 'firecrawl', 'exa', 'duckduckgo', 'searxng', 'tavily', 'ollama', 'no-such-provider'];

const OTHERS = [
  { session: { threadBindings: { ttlHours: 4 } } },
  { session: { threadBindings: { ttlHours: 'four' } } },
  { session: { maintenance: { rotateBytes: '10mb' } } },
  { audio: { transcription: { command: ['whisper', '{{MediaPath}}'] } } },
  { audio: { transcription: { command: [] } } },
  { audio: { transcription: { command: ['whisper'] }, sample: 1 } },
  { memorySearch: { provider: 'openai' } },
  { memorySearch: { provider: 'openai' }, agents: { defaults: { memorySearch: { enabled: true } } } },
  { memorySearch: { no: 1 } },
  { memorySearch: true },
  { heartbeat: { every: '30m', showOk: true } },
  { heartbeat: { showAlerts: false } },
  { heartbeat: { no: 1 } },
  { heartbeat: {} },
  { heartbeat: '30m' },
  { agents: { defaults: { sandbox: { perSession: true } } } },
  { agents: { defaults: { sandbox: { perSession: 'yes' } } } },
  { agents: { list: [{ id: 'main', sandbox: { perSession: false } }] } },
  { agents: { defaults: { llm: { idleTimeoutSeconds: 30 } } } },
  { agents: { defaults: { embeddedHarness: { runtime: 'pi' } } } },
  { agents: { list: [{ id: 'main', embeddedHarness: { runtime: 'pi', fallback: 'none' } }] } },
  { mcp: { servers: { sample: { url: 'https://example.org/mcp', type: 'http' } } } },
  { mcp: { servers: { sample: { command: 'sample', type: 'stdio' } } } },
  { tools: { web: { x_search: { apiKey: 'fake-token-for-tests-0001' } } } },
  { tools: { web: { x_search: { apiKey: 'fake-token-for-tests-0001', model: 'sample' } } } },
  { tools: { web: { search: { apiKey: 'fake-token-for-tests-0001' } } } },
  { tools: { web: { search: { provider: 'brave', maxResults: 5, apiKey: 'fake-token-for-tests-0001' } } } },
  { tools: { web: { search: { openaiCodex: { enabled: true } } } } },
  { tools: { web: { fetch: { firecrawl: { apiKey: 'fake-token-for-tests-0001' } } } } },
  { tools: { message: { allowCrossContextSend: true } } },
  { tools: { message: { allowCrossContextSend: 'yes' } } },
  { tools: { media: { audio: { deepgram: { punctuate: true } } } } },
  { browser: { relayBindHost: '127.0.0.1' } },
  { browser: { profiles: { sample: { driver: 'extension', color: '#336699' } } } },
  { browser: { ssrfPolicy: { allowPrivateNetwork: true } } },
  { browser: { ssrfPolicy: { allowPrivateNetwork: 'yes' } } },
  { talk: { apiKey: 'fake-token-for-tests-0001' } },
  { talk: { voiceId: 'sample', modelId: 'sample' } },
  { talk: { provider: 'elevenlabs', providers: { elevenlabs: { voiceId: 'sample' } } } },
  { talk: { voiceId: 7 } },
  { skills: { entries: { 'nano-banana-pro': { apiKey: 'fake-token-for-tests-0001' } } } },
  { channels: { telegram: { groupMentionsOnly: true } } },
  { channels: { telegram: { groupMentionsOnly: 'yes' } } },
  { channels: { telegram: { botToken: 'fake-token-for-tests-0001', accounts: { work: { botToken: 'fake-token-for-tests-0002' } } } } },
  { channels: { slack: { channels: { sample: { allow: true } } } } },
  { channels: { slack: { channels: { sample: { allow: true, enabled: false } } } } },
  { channels: { slack: { accounts: { work: { channels: { sample: { allow: 'yes' } } } } } } },
  { channels: { googlechat: { groups: { sample: { allow: true } } } } },
  { channels: { discord: { guilds: { sample: { channels: { sample: { allow: true } } } } } } },
  { channels: { discord: { accounts: { work: { guilds: { sample: { channels: { sample: { allow: false } } } } } } } } },
  { channels: { zalouser: { groups: { sample: { allow: true } } } } },
  { channels: { feishu: { noSuchKey: 1 } } },
  { channels: { telegram: { dmPolicy: 'open' } } },
  { channels: { telegram: { dmPolicy: 'allowlist' } } },
  { routing: { allowFrom: ['*'] } },
  { agent: { model: 'sample' } },
  { identity: { name: 'Sample' } },
  { telegram: { botToken: 'fake-token-for-tests-0001' } },
  { messages: { responsePrefix: 'sample' } },
  { gateway: { token: 'fake-token-for-tests-0001' } },
];

export function legacy() {
  return [
    ...OTHERS,
    ...['0.0.0.0', '::', '[::]', '*', '127.0.0.1', 'localhost', 'LocalHost', '::1', '10.0.0.1'].map(bind => ({ gateway: { bind } })),
    ...TTS.flatMap(tts => [{ messages: { tts } }, { channels: { discord: { voice: { tts } } } }, { plugins: { entries: { 'voice-call': { config: { tts } } } } }]),
    ...SEARCH.flatMap(provider => [{ tools: { web: { search: { [provider]: { apiKey: 'fake-token-for-tests-0001' } } } } }, { tools: { web: { search: { [provider]: 'sample' } } } }]),
    ...CHANNELS.flatMap(channel => STREAMING.flatMap(([key, value]) => [
      { channels: { [channel]: { [key]: value } } },
      { channels: { [channel]: { accounts: { work: { [key]: value } } } } },
    ])),
  ].map(config => ({ config: print(config) }));
}
