/** Names of students who do not exist, as they are heard all over the world. */
export const STUDENT_NAMES = {
  given:
    names(`Adaeze Ahmad Aiko Alejandra Amir Ananya Andrei Anh Aylin Beatriz Bilal Camila Chidinma Chloé Dae-jung Diego
    Elif Emeka Fatoumata Fernando Gabriela Haruto Hyun-woo Ibrahima Ilya Inês Ji-ho Joaquín Kavya Khadija Lakshmi Leila
    Lucía Mamadou Mariam Matías Mehdi Moussa Nadège Narges Oluwaseun Oumar Paloma Pooja Rafael Reza Rim Sakura Salma
    Sandeep Seydou Shreya Sofía Soo-jin Tatiana Thiago Tuấn Valentina Xin Yara Yasmine Yuki Zainab Zhi`),
  family:
    names(`Abdi Adeyemi Afolabi Aguirre Alvarenga Bajwa Barbosa Benali Benítez Boateng Castellanos Chandran Chaves Cissé
    Dang Demir Diallo Dogan Duarte Ekwueme Farahani Fofana Fujimoto Gupta Hashemi Hosseini Iyer Jung Kamara Karimi Keita
    Kim Kobayashi Kulkarni Lin Maïga Mahlangu Marchetti Medina Moreira Nair Nwosu Ogunleye Ouedraogo Park Pillai Quispe
    Rahmani Reyes Sangaré Shimizu Silva Sow Tavares Touré Traoré Uddin Valdez Wang Xu Yamada Yıldız Zapata Zhou`),
} as const;

/** The same, with a second given name to tell more of them apart. */
export const SEVERAL_NAMES = {
  given: STUDENT_NAMES.given.flatMap((first) =>
    STUDENT_NAMES.given.filter((second) => second !== first).map((second) => `${first} ${second}`),
  ),
  family: STUDENT_NAMES.family,
} as const;

function names(text: string): string[] {
  return text.split(/\s+/);
}
