import { Agent, get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { startServer } from "../server.mjs";
import { FormClient } from "./form-client.mjs";
import { loadPeople } from "./killed-server.mjs";

const ARTICLE = "/heroes/jessica-jones";
/** So many sign in at once. */
const PEOPLE = 20;
const READERS = 8;
/** How long a reader waits between two pages, in milliseconds. */
const PAUSE = 20;
const SECONDS = 10;
/** Quiet and busy in turn, because other work on the machine comes and goes; the median is shown. */
const ROUNDS = 3;

const readPage = (url, agent) =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    get(url, { agent, headers: { "Accept-Encoding": "br" } }, (response) => {
      response.on("end", () => resolve(performance.now() - start));
      response.resume();
    }).on("error", reject);
  });

/** The times of readers who open a stored article for some seconds, in milliseconds, sorted. */
async function read(address) {
  const agent = new Agent({ keepAlive: true });
  const end = performance.now() + SECONDS * 1000;
  const times = [];
  const reader = async () => {
    while (performance.now() < end) {
      times.push(await readPage(address + ARTICLE, agent));
      await wait(PAUSE);
    }
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  agent.destroy();
  return times.sort((a, b) => a - b);
}

/** Lets all sign in again and again, until it is stopped. @returns a function that stops them, and says how often they did in a second */
function startSigningIn(address, people) {
  const started = performance.now();
  let [done, isOver] = [0, false];
  const failed = [];
  const person = async (_, index) => {
    const client = new FormClient(address);
    const hidden = await client.open("/account/sign-in", "sign-in");
    while (!isOver) {
      // Otherwise the limits for one network would stop the measurement.
      client.network = new FormClient(address).network;
      const fields = { ...hidden, email: people.mailOf(index), password: people.PASSWORD };
      const answer = await client.send("sign-in", fields);
      if (!answer.isDone) failed.push(`${answer.status} ${answer.location}`);
      done++;
      client.signOut();
    }
  };
  const all = Promise.all(Array.from({ length: PEOPLE }, person));
  return async () => {
    isOver = true;
    const seconds = (performance.now() - started) / 1000;
    const count = done;
    await all;
    if (failed.length > 0) throw new Error(`Signing in failed: ${failed[0]}`);
    return count / seconds;
  };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const percentile = (times, share) => times[Math.floor(times.length * share)] ?? Number.NaN;
const shown = (milliseconds) => `${milliseconds.toFixed(1)} ms`;

/** Sign-ins a second, and how long a stored article takes meanwhile. */
export async function benchPeople(folder) {
  const people = await loadPeople();
  const data = `${folder}/people`;
  await people.makePeople(`${data}/wiki.db`, PEOPLE);
  const server = await startServer({ DATA_DIR: data, TRUST_PROXY: "1", SITE_URL: "" });
  const [quiet, busy, rates] = [[], [], []];
  try {
    await read(server.address);
    for (let round = 0; round < ROUNDS; round++) {
      quiet.push(await read(server.address));
      const stop = startSigningIn(server.address, people);
      await wait(1000);
      busy.push(await read(server.address));
      rates.push(await stop());
    }
  } finally {
    server.stop();
  }
  const of = (all, share) => shown(median(all.map((times) => percentile(times, share))));
  return [
    [`sign-ins a second, ${PEOPLE} people at once`, median(rates).toFixed(1)],
    [
      "a stored article, nobody signs in: median, 99th percentile",
      `${of(quiet, 0.5)}, ${of(quiet, 0.99)}`,
    ],
    [`the same while ${PEOPLE} people sign in`, `${of(busy, 0.5)}, ${of(busy, 0.99)}`, "unchanged"],
  ];
}
