export const en = {
  requests: 'Verification requests that are open',
  transfers: 'Transfers to hand out or to accept',
  intents: 'Intended decisions that are neither signed nor dropped',
  appeals: 'Reviews that students asked for',
  corrections: 'Corrections that wait for a second person',
};
