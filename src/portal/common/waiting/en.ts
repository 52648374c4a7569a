import { brand } from '#kernel/brand.ts';

export const en = {
  subject: `Work waits for you in the ${brand.en.portal}`,
  news: `Since yesterday there is work for you in the ${brand.en.portal}. This is all that waits for you:`,
  late: `Some work has waited for you in the ${brand.en.portal} for a week or more. This is all that waits for you:`,
  line: (work: string, day: string) => `${work}; waiting since ${day}`,
  link: 'Open your home page',
};
