// The baseline on grammY and its runner for load tests: answers each message with as much as Okaybot's /cast does.
import { run } from "@grammyjs/runner";
import { Bot } from "grammy";

const text = "<b>echo</b>\n" + "echo ".repeat(160) + "\n<tg-spoiler>" + "echo ".repeat(40) + "</tg-spoiler>";
const button = (label) => ({ text: label, callback_data: `echo ${label}` });
const answer = {
  parse_mode: "HTML",
  reply_markup: {
    inline_keyboard: [["one", "two"], ["three", "four"], ["five", "six"], ["seven"]].map((row) => row.map(button)),
  },
};

const bot = new Bot(process.env.TELEGRAM_TOKEN, {
  client: { apiRoot: process.env.TELEGRAM_API_URL.replace(/\/$/, "") },
});
bot.on("message", (context) => context.reply(text, answer));
run(bot);
