import type { ComponentChildren } from 'preact';
import { Icon, type Tone } from './icon.tsx';
import { useWords } from './words.ts';

export { Secret } from './guarded.tsx';
export type { Tone } from './icon.tsx';
export * from './table.tsx';

/** The page's one h1; it can take the focus, so that a new page may be announced. */
export function Heading(props: { children: ComponentChildren; caption?: ComponentChildren }) {
  return (
    <div class="heading">
      {props.caption && <p class="heading-caption">{props.caption}</p>}
      <h1 tabindex={-1}>{props.children}</h1>
    </div>
  );
}

/** What the page is for, in a sentence or two. */
export function Lead({ children }: { children: ComponentChildren }) {
  return <p class="lead">{children}</p>;
}

/** A part of the page in a quiet box. */
export function Panel(props: {
  title?: ComponentChildren;
  tone?: Tone | undefined;
  level?: 2 | 3 | undefined;
  children: ComponentChildren;
}) {
  const Title = props.level === 3 ? 'h3' : 'h2';
  return (
    <section class={`panel panel-${props.tone ?? 'neutral'}`}>
      {props.title && <Title>{props.title}</Title>}
      {props.children}
    </section>
  );
}

/** Something that must not be overlooked; its tone is said as well as shown. */
export function Callout(props: {
  tone?: Tone | undefined;
  title?: ComponentChildren;
  children?: ComponentChildren;
}) {
  const { tone = 'info' } = props;
  const words = useWords().tone;
  return (
    <section class={`callout callout-${tone}`}>
      <Icon name={tone} />
      <div class="callout-body">
        {props.title ? (
          <h2>
            <Hidden>{words[tone]} – </Hidden>
            {props.title}
          </h2>
        ) : (
          <Hidden>{words[tone]}</Hidden>
        )}
        {props.children}
      </div>
    </section>
  );
}

/** A short state of a thing, in a list or a table. */
export function Status({ tone = 'neutral', text }: { tone?: Tone | undefined; text: string }) {
  return (
    <span class={`status status-${tone}`}>
      <Icon name={tone} />
      {text}
    </span>
  );
}

interface SummaryRow {
  label: ComponentChildren;
  value: ComponentChildren;
  /** `about` completes the link for those who hear it alone: 'Change' + 'e-mail'. */
  action?: { label: string; href: string; about?: string | undefined } | undefined;
}

/** Labels and values: what was entered, what is on file. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl class="summary">
      {rows.map((row, index) => (
        <div class="summary-row" key={index}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.action && (
            <dd class="summary-action">
              <a href={row.action.href}>
                {row.action.label}
                {row.action.about && <span class="hidden"> {row.action.about}</span>}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** 'Step 2 of 6', with the name of the step. */
export function StepList(props: { current: number; total: number; title?: string | undefined }) {
  const words = useWords();
  return (
    <div class="steps">
      <p class="steps-text">
        <strong>{words.step(props.current, props.total)}</strong>
        {props.title && <span> – {props.title}</span>}
      </p>
      <div class="steps-bar" aria-hidden="true">
        {Array.from({ length: props.total }, (_, index) => (
          <span key={index} class={index < props.current ? 'step step-done' : 'step'} />
        ))}
      </div>
    </div>
  );
}

/** How much of a known amount is done; `text` says it in words. */
export function ProgressBar(props: { label: string; value: number; max: number; text?: string | undefined }) {
  return (
    <label class="progress">
      <span class="progress-label">{props.label}</span>
      {props.text && <span class="progress-text">{props.text}</span>}
      <progress value={props.value} max={props.max} />
    </label>
  );
}

/** More, for those who want it. */
export function Details(props: {
  summary: ComponentChildren;
  open?: boolean | undefined;
  children: ComponentChildren;
}) {
  return (
    <details class="details" open={props.open}>
      <summary>{props.summary}</summary>
      <div class="details-body">{props.children}</div>
    </details>
  );
}

/** Long text with headings of its own, such as terms and conditions: the page scrolls, the text does not. */
export function Prose({ children, lang }: { children: ComponentChildren; lang?: string | undefined }) {
  return (
    <div class="prose" lang={lang}>
      {children}
    </div>
  );
}

interface Tile {
  title: string;
  description?: ComponentChildren;
  href: string;
  /** Something waiting there, such as '3 new'. */
  badge?: string | undefined;
}

/** The tools of a role, as cards. */
export function Tiles({ items, level = 2 }: { items: readonly Tile[]; level?: 2 | 3 | undefined }) {
  const Title = level === 3 ? 'h3' : 'h2';
  return (
    <ul class="tiles">
      {items.map((tile) => (
        <li class="tile" key={tile.href}>
          <Title class="tile-title">
            <a href={tile.href}>{tile.title}</a>
          </Title>
          {tile.description && <p>{tile.description}</p>}
          {tile.badge && <p class="tile-badge">{tile.badge}</p>}
        </li>
      ))}
    </ul>
  );
}

/** Content with something beside it on wide screens. */
export function Columns(props: { aside: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="columns">
      <div class="columns-main">{props.children}</div>
      <aside class="columns-aside">{props.aside}</aside>
    </div>
  );
}

/** Things that happened, newest first, each with its time. */
export function Timeline(props: {
  items: readonly {
    time: string;
    dateTime?: string | undefined;
    title: ComponentChildren;
    text?: ComponentChildren;
  }[];
}) {
  return (
    <ol class="timeline">
      {props.items.map((item, index) => (
        <li key={index}>
          <time datetime={item.dateTime}>{item.time}</time>
          <p class="timeline-title">{item.title}</p>
          {item.text && <div>{item.text}</div>}
        </li>
      ))}
    </ol>
  );
}

/** Words for those who hear the page. */
export function Hidden({ children }: { children: ComponentChildren }) {
  return <span class="hidden">{children}</span>;
}
