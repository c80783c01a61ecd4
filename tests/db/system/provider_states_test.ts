import {
  changeProviderState,
  readProviderState,
  readProviderStates,
} from "../../../db/system/provider_states.ts";
import { admitRequest } from "../../../domain/limits/admission.ts";
import { FRESH_STATE } from "../../../domain/limits/provider_state.ts";
import { assertEquals } from "../../assert.ts";
import { NOON } from "../sample_items.ts";
import { forEachDatabase } from "../temporary_database.ts";

forEachDatabase("readProviderState() starts fresh", async ({ db }) => {
  assertEquals(await readProviderState(db, "omdb"), FRESH_STATE);
  assertEquals((await readProviderStates(db)).size, 0);
});

forEachDatabase(
  "changeProviderState() loses no change of many at once",
  async ({ db, openAgain }) => {
    const other = await openAgain();
    const numbers = await Promise.all(
      Array.from(
        { length: 40 },
        (_, index) =>
          changeProviderState(index % 2 ? db : other, "omdb", (state) => {
            const usedCalls = state.usedCalls + 1;
            return { state: { ...state, usedCalls }, result: usedCalls };
          }),
      ),
    );
    assertEquals((await readProviderState(other, "omdb")).usedCalls, 40);
    assertEquals(
      numbers.toSorted((a, b) => a - b),
      Array.from({ length: 40 }, (_, i) => i + 1),
    );
  },
);

forEachDatabase("changeProviderState() leaves a state when told so", async ({ db }) => {
  const answer = await changeProviderState(db, "omdb", () => ({ state: null, result: "closed" }));
  assertEquals(answer, "closed");
  assertEquals((await readProviderStates(db)).size, 0);
});

forEachDatabase(
  "changeProviderState() and admitRequest() never spend more than the quota",
  async ({ db, openAgain }) => {
    const other = await openAgain();
    const limits = { rate: { requests: 100, seconds: 1 }, quota: { perDay: 10, reserved: 3 } };
    const admit = (index: number, isUrgent: boolean) =>
      changeProviderState(index % 2 ? db : other, "omdb", (state) => {
        const admission = admitRequest(state, limits, NOON, isUrgent);
        return { state: admission.kind === "go" ? admission.state : null, result: admission.kind };
      });
    const nightly = await Promise.all(
      Array.from({ length: 20 }, (_, index) => admit(index, false)),
    );
    assertEquals(nightly.filter((kind) => kind === "go").length, 7);
    const urgent = await Promise.all(Array.from({ length: 20 }, (_, index) => admit(index, true)));
    assertEquals(urgent.filter((kind) => kind === "go").length, 3);
  },
);

forEachDatabase(
  "readProviderState() completes a state that an older version stored",
  async ({ db }) => {
    const old = { usedCalls: 7 } as typeof FRESH_STATE;
    await changeProviderState(db, "tmdb", () => ({ state: old, result: null }));
    assertEquals(await readProviderState(db, "tmdb"), { ...FRESH_STATE, usedCalls: 7 });
    assertEquals((await readProviderStates(db)).get("tmdb"), { ...FRESH_STATE, usedCalls: 7 });
  },
);
