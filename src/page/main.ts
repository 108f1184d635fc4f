/** Starts the page's program: reads the document that the page holds, and draws it. It asks nobody for anything. */
import { h, render } from 'preact';
import type { ViewDocument } from '../render/view/document.ts';
import { App } from './app.ts';

const root = document.getElementById('app');
const data = document.getElementById('view')?.textContent;
if (root !== null && data !== undefined) {
  root.replaceChildren();
  render(h(App, { view: JSON.parse(data) as ViewDocument }), root);
}
