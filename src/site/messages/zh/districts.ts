export const districts = {
};
