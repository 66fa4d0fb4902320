// The baseline on discord.js for load tests: answers /cast with as much as Okaybot does, and completes with 8 choices.
import { Client, Events, MessageFlags, REST, Routes } from "discord.js";

const token = process.env.DISCORD_TOKEN;
// The library adds the version to this address.
const rest = { api: process.env.DISCORD_API_URL.replace(/\/v10\/$/, ""), version: "10" };
const CONTAINER = 17, TEXT_DISPLAY = 10, SEPARATOR = 14, ACTION_ROW = 1, BUTTON = 2, SECONDARY = 2;
const text = "echo ".repeat(120);

const row = (...labels) => ({
  type: ACTION_ROW,
  components: labels.map((label) => ({ type: BUTTON, style: SECONDARY, custom_id: `echo ${label}`, label })),
});
const answer = {
  flags: MessageFlags.IsComponentsV2,
  allowedMentions: { parse: [] },
  components: [{
    type: CONTAINER,
    accent_color: 0x8e86b5,
    components: [
      { type: TEXT_DISPLAY, content: "## echo" },
      { type: TEXT_DISPLAY, content: text },
      { type: SEPARATOR, spacing: 1, divider: true },
      { type: TEXT_DISPLAY, content: text },
      row("one", "two", "three", "four", "five"),
      row("six", "seven"),
    ],
  }],
};
const choices = ["one", "two", "three", "four", "five", "six", "seven", "eight"].map((name) => ({ name, value: name }));

const client = new Client({ intents: [], rest });
client.once(Events.ClientReady, (ready) =>
  new REST(rest).setToken(token).put(Routes.applicationCommands(ready.application.id), {
    body: [{ name: "cast", description: "Echo" }],
  }));
client.on(Events.InteractionCreate, (interaction) =>
  interaction.isAutocomplete() ? interaction.respond(choices) : interaction.reply(answer));
await client.login(token);
