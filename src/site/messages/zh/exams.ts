export const exams = {
};
