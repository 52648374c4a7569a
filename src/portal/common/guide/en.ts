import { counted } from '#kernel/ui/locale.ts';

export const en = {
  title: 'Online Guide',
  lead: 'Everything you need to use the portal, in plain words. You need no account to read it.',
  label: 'Sections of the guide',
  contents: 'Contents',
  toContents: 'Contents and search',
  section: (number: number) => `Section ${number}`,
  caption: (number: number, total: number) => `Online Guide – Section ${number} of ${total}`,
  here: 'In this section',
  neighbours: 'Previous and next section',
  previous: (title: string) => `Previous: ${title}`,
  next: (title: string) => `Next: ${title}`,
  search: {
    label: 'Search the guide',
    hint: 'One or more words, such as “lost password”. Capital letters and accents make no difference.',
    submit: 'Search',
    empty: 'Enter at least one word to look for.',
    results: 'Search results',
    all: (count: number, query: string) => `${counted(count, 'en', 'passage', 'passages')} about “${query}”`,
    some: (query: string) => `No passage has every word of “${query}”. These come closest:`,
    none: (query: string) => `Nothing was found for “${query}”.`,
    advice:
      'Check the spelling, use fewer words, or try another word. You can also choose from the contents below.',
  },
  print: {
    link: 'Print the whole guide',
    title: 'Online Guide – all sections',
    lead: 'The whole guide on one page. To print it, use your browser’s Print command: press Ctrl and P together, or Command and P on a Mac.',
    back: 'Back to the contents',
  },
};
