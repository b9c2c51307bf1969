/** What VS Code calls OpenClaw's configs; its own JSON service leaves a language that is not its own alone. */
export const languageId = "openclaw";
