export const en = { fromTool: 'How this is done: see the Online Guide' };
