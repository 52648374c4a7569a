export const en = {
  megabytes: (size: string) => `${size} MB`,
  kilobytes: (size: string) => `${size} KB`,
};
