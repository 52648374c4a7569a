import type { AnswerFault } from './rules.ts';

export const en = {
  title: 'Files',
  lead: 'You can add up to three files: PDF, JPEG or PNG, of at most 10 MB each. A photo taken with your telephone will do, unless its format is HEIC.',
  field: (number: number) => `File ${number}`,
  kept: 'Files that are added',
  keptHint: 'They go out with what you write. Tick a file to leave it out.',
  leaveOut: (name: string) => `Leave out ${name}`,
  faults: {
    empty: (name) => `${name} is empty. Choose it again, or another file.`,
    kind: (name) =>
      `${name} is neither a PDF nor a JPEG or PNG picture, whatever its name says. Save it as a PDF, or take a photo of it.`,
    heic: (name) =>
      `${name} is a HEIC picture, which your institution may not be able to open. Send it as a JPEG: on an iPhone choose Settings, Camera, Formats, “Most Compatible” and take the photo again, or send a screenshot of it.`,
    broken: (name) =>
      `${name} is damaged or incomplete. Open it to see whether it is right, and choose it again.`,
    locked: (name) =>
      `${name} is protected by a password or encrypted. Save it without protection, or take a photo of the page.`,
    huge: (name) => `${name} has too many pixels to be shown. Take the photo again at a smaller size.`,
    active: (name) =>
      `${name} holds more than pages: a script, an attachment or a form that sends itself. Print it and take a photo, or save it as a picture.`,
    tooLarge: (name) =>
      `${name} is larger than 10 MB. Take the photo again at a smaller size, or send pages one by one. Files that you chose below it were not read: choose them again.`,
    many: (name) =>
      `${name} is one too many: three files at most. Tick one to leave it out, then choose this one again.`,
    same: (name, as) =>
      `${name} was left out: it is the same file as ${as}, which is added already. If you meant another file, choose it; if not, send what you wrote as it is.`,
    often: (name) =>
      `${name} was not taken: files were sent very often for this request. Try again in an hour, or send what you wrote without it.`,
    unkept: (name) =>
      `${name} could not be kept: this server takes no files at present. Nothing was sent and your words are kept here. Try again later, or send what you wrote without files.`,
  } satisfies Record<AnswerFault, (name: string, as: string) => string>,
  unreadable: {
    title: 'The file can’t be opened',
    text: 'This server can’t give the file out at present. Nothing else is lost.',
    tell: 'Try again later. If this goes on, tell us, and give us the reference below.',
    back: 'Back',
  },
  logged: {
    'answer.file_added': 'File added by a student',
    'answer.file_dropped': 'File taken off by a student, or deleted unsent',
  },
};
