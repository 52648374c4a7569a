export const en = {
  page: (number: number, total: number) => `Page ${number} of ${total}`,
  toFillIn: (label: string) => `${label}: to be filled in`,
  ticked: 'Ticked:',
  notTicked: 'Not ticked:',
};
