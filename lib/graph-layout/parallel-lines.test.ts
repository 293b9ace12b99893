import { expect, test } from "vitest";
import type { Edge } from "./edge-paths";
import { drawSideBySide } from "./parallel-lines";
import type { Point } from "./segments";

const straight: Point[] = [
  [0, 0],
  [200, 0],
];
const right: Point[] = [
  [0, 0],
  [100, 0],
  [200, 100],
];
const left: Point[] = [
  [0, 0],
  [100, 0],
  [200, -100],
];
/** Edges of node 0 with nodes 1, 2 and so on. */
const edgesFrom = (isHub: boolean, count: number) =>
  Array.from({ length: count }, (_, i): Edge => ({ ends: [0, i + 1], hubs: [isHub, false] }));

test("a line that turns leaves a hub beside the straight one, and ends at its own dot", () => {
  const [, turning] = drawSideBySide(edgesFrom(true, 2), [straight, right]) ?? [];
  expect(turning?.map((point) => point.map(Math.round))).toEqual([
    [0, 10],
    [110, 10],
    [200, 100],
  ]);
});

test("a straight line stays in the middle between one that turns left and one that turns right", () => {
  const lines = drawSideBySide(edgesFrom(true, 3), [right, straight, left]);
  expect(lines?.map(([start]) => start)).toEqual([
    [0, 10],
    [0, 0],
    [0, -10],
  ]);
});

test("at a station two lines are on both sides of the middle, and three have no room", () => {
  const lines = drawSideBySide(edgesFrom(false, 2), [straight, right]);
  expect(lines?.map(([start]) => start)).toEqual([
    [0, -5],
    [0, 5],
  ]);
  expect(drawSideBySide(edgesFrom(false, 3), [right, straight, left])).toBeUndefined();
});

test("lines in different directions stay where they are", () => {
  const down: Point[] = [
    [0, 0],
    [0, 200],
  ];
  expect(drawSideBySide(edgesFrom(true, 2), [straight, down])).toEqual([straight, down]);
});
