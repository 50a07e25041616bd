import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

const binary = process.env.TABLEE ?? resolve(import.meta.dirname, "../target/release/tablee");

/** What `tablee demo --json` prints. */
export type Demo = { code: string; facilitator: string; participant: string; wall: string };

/** A real server on a free port, with a data folder of its own. */
export class Server {
  private constructor(
    readonly address: string,
    private process: ChildProcess,
    readonly folder: string,
  ) {}

  static async start(): Promise<Server> {
    const folder = await mkdtemp(join(tmpdir(), "tablee-"));
    const child = serve(folder, "127.0.0.1:0");
    try {
      const server = new Server(await firstAddress(child), child, folder);
      await server.answers();
      return server;
    } catch (fault) {
      child.kill("SIGKILL");
      await rm(folder, { recursive: true, force: true });
      throw fault;
    }
  }

  /** The Hérault workshop, as far as a stage, made by the program beside the running server. */
  async demo(stage?: "recolte" | "themes" | "cloture"): Promise<Demo> {
    const chosen = stage ? ["--stage", stage] : [];
    const words = ["demo", "--json", "--data", this.folder, "--address", this.address, ...chosen];
    const { stdout } = await promisify(execFile)(binary, words);
    return JSON.parse(stdout) as Demo;
  }

  /** Ends the program without a word, as a power cut would. */
  async dies(): Promise<void> {
    const gone = once(this.process, "exit");
    this.process.kill("SIGKILL");
    await gone;
  }

  /** Starts it again, at the same address and with the same data. */
  async returns(): Promise<void> {
    this.process = serve(this.folder, new URL(this.address).host);
    await firstAddress(this.process);
    await this.answers();
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const gone = once(this.process, "exit");
      this.process.kill("SIGTERM");
      // Open streams end by themselves on a shutdown; one that does not must not hold up the tests.
      const late = setTimeout(() => this.process.kill("SIGKILL"), 5_000);
      await gone;
      clearTimeout(late);
    }
    await rm(this.folder, { recursive: true, force: true });
  }

  private async answers(): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
      const healthy = await fetch(`${this.address}/healthz`).then((answer) => answer.ok).catch(() => false);
      if (healthy) return;
      await pause(50);
    }
    throw new Error(`${this.address}/healthz does not answer.`);
  }
}

/** The program, serving a data folder. */
function serve(folder: string, listen: string): ChildProcess {
  return spawn(binary, ["serve", "--data", folder, "--listen", listen], { stdio: ["ignore", "pipe", "inherit"] });
}

/** The address in the first line that has one. Its output is read to the end, or the server would wait for us. */
function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, lost) => {
    child.on("error", lost);
    child.on("exit", (code) => lost(new Error(`The server ended with ${code} before it said its address.`)));
    if (!child.stdout) return lost(new Error("The server has no output."));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const address = /http:\/\/[^\s/]+/.exec(line)?.[0];
      if (address) found(address);
    });
  });
}
