import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { chooseRemoved } from "./choose-removed";
import { type KeptText, parseKeptText } from "./kept-text";

interface Schema extends DBSchema {
  texts: { key: string; value: KeptText };
}

/** The texts that this browser keeps. Every call may fail: the disk is full, or the browser is private. */
export type Store = {
  /** Keeps a text in place of the former one of the same page, and makes room for it. */
  put(kept: KeptText): Promise<void>;
  list(): Promise<KeptText[]>;
  remove(ids: readonly string[]): Promise<void>;
};

/** How long opening may take: some browsers never answer where nothing may be stored. */
const SLOWEST = 5000;

/** @throws if the browser keeps nothing */
export async function openStore(): Promise<Store> {
  const database = await inTime(
    openDB<Schema>("drafts", 1, {
      upgrade: (upgraded) => void upgraded.createObjectStore("texts", { keyPath: "id" }),
      // A newer version of the program, in another tab, must not wait for this one.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    }),
  );
  return storeOf(database);
}

function inTime<Value>(opening: Promise<Value>): Promise<Value> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("The store of the browser does not answer.")), SLOWEST);
  });
  return Promise.race([opening, late]);
}

function storeOf(database: IDBPDatabase<Schema>): Store {
  const list = async () =>
    (await database.getAll("texts")).flatMap((value: unknown) => parseKeptText(value) ?? []);
  const remove = async (ids: readonly string[]) => {
    const transaction = database.transaction("texts", "readwrite");
    await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
  };
  return {
    list,
    remove,
    async put(kept) {
      // Strict: it is on the disk when it counts as kept, whatever happens to the computer.
      const write = async () => {
        const transaction = database.transaction("texts", "readwrite", { durability: "strict" });
        const putting = transaction.store.put(kept);
        // Without waiting for the page: it may be about to go, or to be frozen.
        transaction.commit();
        await Promise.all([putting, transaction.done]);
      };
      try {
        await write();
      } catch (error) {
        if (!(error instanceof DOMException && error.name === "QuotaExceededError")) throw error;
        const others = (await list()).filter((one) => one.isSaved || one.discardedAt !== null);
        if (others.length === 0) throw error;
        await remove(others.map(({ id }) => id).filter((id) => id !== kept.id));
        await write();
      }
      const removed = chooseRemoved(await list(), kept.id, Date.now());
      if (removed.length > 0) await remove(removed);
    },
  };
}
