import { css, unsafeCSS } from 'lit';
import diagramCss from 'bpmn-js/dist/assets/diagram-js.css?inline';

/**
 * What bpmn-js needs, and how the elements of a case look. The page may set `--diagram-active`, `--diagram-done` (lines),
 * the same with `-fill`, `--diagram-focus` and `--diagram-background`.
 */
export const diagramStyles = [
  unsafeCSS(diagramCss),
  css`
    :host {
      display: block;
      --_active: var(--diagram-active, #a34a00);
      --_active-fill: var(--diagram-active-fill, #ffe8d1);
      --_done: var(--diagram-done, #2b6b3f);
      --_done-fill: var(--diagram-done-fill, #e6f3e9);
      --_focus: var(--diagram-focus, #0b57a4);
    }
    :host([hidden]) {
      display: none;
    }
    .canvas {
      width: 100%;
      min-height: 6rem;
      background: var(--diagram-background, #fff);
    }
    .canvas,
    .canvas svg {
      user-select: none;
    }
    .canvas[hidden] {
      display: none;
    }
    .canvas svg:focus-visible,
    .djs-element:focus-visible {
      outline: 3px solid var(--_focus);
      outline-offset: -3px;
    }
    .djs-element:focus-visible {
      outline-offset: 3px;
    }
    .selectable .djs-shape.named {
      cursor: pointer;
    }
    .is-done:not(.djs-connection) .djs-visual > :is(rect, circle, polygon) {
      stroke: var(--_done) !important;
      fill: var(--_done-fill) !important;
    }
    .is-done.djs-connection .djs-visual > path {
      stroke: var(--_done) !important;
      stroke-width: 3px !important;
    }
    .is-active:not(.djs-connection) .djs-visual > :is(rect, circle, polygon) {
      stroke: var(--_active) !important;
      stroke-width: 4px !important;
      fill: var(--_active-fill) !important;
    }
    .mark {
      box-sizing: border-box;
      display: grid;
      place-items: center;
      width: 22px;
      height: 22px;
      border: 2px solid #fff;
      border-radius: 50%;
      color: #fff;
      font: bold 13px/1 sans-serif;
      pointer-events: none;
    }
    .mark.active {
      background: var(--_active);
    }
    .mark.active::before {
      content: '';
      width: 8px;
      height: 8px;
      border-radius: 50%;
      background: #fff;
    }
    .mark.done {
      background: var(--_done);
    }
    .mark.done::before {
      content: '\\2713';
    }
  `,
];
