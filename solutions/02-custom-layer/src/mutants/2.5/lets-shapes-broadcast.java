// why: [5, 1] is stretched to [5, 3] without a word
        return input.add(body.call(input));
