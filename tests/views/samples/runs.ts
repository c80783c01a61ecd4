import type { BulkEditProps } from "../../../views/items/bulk_edit.tsx";
import type { ItemPreviewProps } from "../../../views/item/preview_page.tsx";
import type { PlannedItem } from "../../../views/parts/plan.tsx";
import type { PreviewPageProps } from "../../../views/preview.tsx";
import type { RunPageProps } from "../../../views/run.tsx";
import { at, HOUR, SHELL } from "./common.ts";

const item: PlannedItem = {
  href: "/movies/2",
  title: "Metropolis (1927)",
  box: { value: "2", on: true },
  rows: [
    {
      value: "2:plot",
      on: true,
      field: "Plot",
      from: {
        text: "In a city of towers the rich live in gardens and the workers under the ground.",
        source: { name: "TMDB", language: "en" },
      },
      to: { text: "A new plot.", source: { name: "OMDb", language: "en" } },
      why: "you trust this source more",
    },
    {
      value: "2:tagline",
      on: false,
      field: "Tagline",
      from: null,
      to: { text: "Head and hands need a mediator.", source: { name: "TMDB" } },
      why: "it was empty",
    },
  ],
};

const preview: PreviewPageProps = {
  shell: SHELL,
  status: {
    id: "preview-status",
    title: "Preview",
    base: "/previews/3",
    tone: "good",
    state: "Ready",
    facts: [["Looked at", "1,523 of 1,523 titles"], ["Would change", "34 values of 12 items"]],
    running: null,
  },
  notice: null,
  run: null,
  canRepeat: true,
  plan: {
    hash: "3f1c",
    hidden: { at: "1", except: "" },
    items: [item],
    unticked: "1 of 12 items changed by you",
    pager: { range: "1–50 of 120", page: "Page 1 of 3", previous: null, next: "?page=2" },
  },
};

export const LIBRARY_PREVIEWS: Record<string, PreviewPageProps> = {
  "library-preview": preview,
  "library-preview-computing": {
    ...preview,
    status: {
      ...preview.status,
      tone: "info",
      state: "Working",
      running: {
        progress: 40,
        text: "40%",
        words: "Finding out what would change…",
        stopping: false,
      },
    },
    canRepeat: false,
    plan: null,
  },
  "library-preview-out-of-date": {
    ...preview,
    notice: { tone: "warn", text: "Some of it has changed since. Make a new preview." },
  },
  "library-preview-nothing": {
    ...preview,
    plan: { hash: "3f1c", hidden: {}, items: [], unticked: null, pager: null },
  },
};

export const ITEM_PREVIEWS: Record<string, ItemPreviewProps> = {
  "item-preview": {
    shell: SHELL,
    nav: "movies",
    base: "/movies/2",
    title: "Metropolis",
    hash: "3f1c",
    notice: null,
    item: { ...item, box: null },
    locked: null,
    hasChildren: false,
  },
};

export const BULK_EDITS: Record<string, BulkEditProps> = {
  "bulk-edit": {
    shell: SHELL,
    nav: "movies",
    title: "Set a field",
    question: "Set one field of 3 movies? All of them get the same value, and it is locked.",
    yes: "Set and lock it: 3 movies",
    action: "/movies/selection",
    hidden: { act: "edit" },
    back: "/movies?select=1",
    mistake: "Runtime must be a number. Nothing was changed.",
    field: { value: "runtime", choices: [{ value: "runtime", label: "Runtime" }] },
    provider: null,
    value: { label: "Runtime", value: "ninety", multiline: false, hint: "A whole number." },
    fieldFirst: true,
    extra: null,
  },
};

export const RUNS: Record<string, RunPageProps> = {
  "run": {
    shell: SHELL,
    title: "Bulk edit: set Tagline",
    status: {
      id: "run-status",
      title: "Progress",
      base: "/activity/7",
      tone: "good",
      state: "Completed",
      facts: [["Done", "3 of 3 titles"], ["Changed", "2 fields of 2 titles"]],
      running: null,
    },
    undo: { question: "What this run changed goes back to what it was before. Undo this run?" },
    undone: { href: "/activity/8", text: "Undone 2 hours ago" },
    left: [{ item: { href: "/movies/9", text: "Nosferatu (1922)" }, why: "Tagline was locked" }],
    moreLeft: "And 12 more.",
    changed: [{
      item: { href: "/movies/2", text: "Metropolis (1927)" },
      entries: [{
        id: 4,
        when: at(-2 * HOUR),
        what: "Tagline edited",
        before: "Head and hands need a mediator.",
        after: "Seen.",
        source: { name: "You", own: true },
        reason: null,
        run: null,
        undoable: true,
        undo: "Undo",
        canLock: true,
        undone: null,
      }],
    }],
    pager: null,
  },
};
